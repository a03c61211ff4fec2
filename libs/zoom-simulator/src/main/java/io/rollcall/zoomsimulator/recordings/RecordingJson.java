package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.meetings.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recordings in answers and events. */
final class RecordingJson {

  private static final String WEB = "https://us05web.zoom.example/rec";

  private RecordingJson() {}

  /** As read by meeting, and in events: id and type are numbers. */
  static Map<String, Object> of(Account account, Recording recording, boolean trashed) {
    var meeting = recording.meeting();
    var files = recording.shown(trashed);
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", recording.uuid());
    view.put("id", meeting.number());
    view.put("account_id", account.accountId());
    view.put("host_id", meeting.host().id());
    view.put("host_email", meeting.host().email());
    view.put("topic", meeting.topic());
    view.put("type", meeting.type());
    view.put("start_time", Json.seconds(recording.start()));
    view.put("timezone", meeting.timezone());
    view.put("duration", recording.minutes());
    view.put("total_size", files.stream().mapToLong(RecordingFile::size).sum());
    view.put("recording_count", files.size());
    view.put("share_url", WEB + "/share/" + Integer.toHexString(recording.uuid().hashCode()));
    view.put("password", meeting.plan().password());
    view.put("recording_files", files(recording, files));
    return view;
  }

  /** As in the list of a user: id and type are strings there. */
  static Map<String, Object> listed(Account account, Recording recording, boolean trashed) {
    var view = of(account, recording, trashed);
    view.put("id", Long.toString(recording.meeting().number()));
    view.put("type", Integer.toString(recording.meeting().type()));
    if (!recording.isReady()) {
      view.put(
          "recording_files",
          recording.files().stream().map(file -> unready(recording, file)).toList());
    }
    return view;
  }

  private static List<Map<String, Object>> files(Recording recording, List<RecordingFile> files) {
    return files.stream().map(file -> file(recording, file)).toList();
  }

  private static Map<String, Object> file(Recording recording, RecordingFile file) {
    var view = new LinkedHashMap<String, Object>();
    if (file.type() != FileType.TIMELINE) {
      view.put("id", file.id());
      view.put("play_url", WEB + "/play/" + file.id());
    }
    view.put("meeting_id", recording.uuid());
    view.put("recording_start", Json.seconds(file.start()));
    view.put("recording_end", Json.seconds(file.end()));
    view.put("file_type", file.type().name());
    view.put("file_extension", file.type().extension());
    view.put("file_size", file.size());
    view.put("download_url", WEB + "/download/" + file.id());
    view.put("status", "completed");
    view.put("recording_type", file.type().recordingType());
    Json.putIfThere(view, "deleted_time", Json.seconds(file.trashedAt()));
    return view;
  }

  private static Map<String, Object> unready(Recording recording, RecordingFile file) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", file.id());
    view.put("meeting_id", recording.uuid());
    view.put("recording_start", Json.seconds(file.start()));
    view.put("recording_end", "");
    view.put("file_type", "");
    view.put("status", "processing");
    return view;
  }
}
