package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.meetings.EventObjects;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.MeetingEvents;
import io.rollcall.zoomsimulator.webhooks.EventBodies;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Zoom reports about recordings; the id is a number in all of it. */
@Component
class RecordingEvents {

  private final MeetingEvents events;

  RecordingEvents(MeetingEvents events) {
    this.events = events;
  }

  /** Started, paused, resumed, stopped: one file without a name, whose end is blank at first. */
  void progress(
      Account account, Meeting meeting, String what, Instant start, @Nullable Instant end) {
    var file = new LinkedHashMap<String, Object>();
    file.put("recording_start", Json.seconds(start));
    file.put("recording_end", end == null ? "" : String.valueOf(Json.seconds(end)));
    var object = EventObjects.planned(meeting);
    object.put("recording_file", file);
    var payload = EventObjects.payload(account.accountId(), object);
    publish(account, meeting, what, end == null ? start : end, payload, null);
  }

  /** Transcripts are reported by themselves, after the other files. */
  void completed(Account account, Recording batch) {
    var transcripts = batch.without(file -> file.type() != FileType.TRANSCRIPT);
    var others = batch.without(file -> file.type() == FileType.TRANSCRIPT);
    if (!others.files().isEmpty()) {
      whole(account, others, "completed", false, Map.of());
    }
    if (!transcripts.files().isEmpty()) {
      whole(account, transcripts, "transcript_completed", false, Map.of());
    }
  }

  /** Trashed, deleted or recovered: {@code changed} holds only the files that it concerns. */
  void changed(Account account, Recording changed, String what, boolean trashed) {
    var operator = changed.meeting().host();
    var by = Map.of("operator", operator.email(), "operator_id", operator.id());
    whole(account, changed, what, trashed, by);
  }

  private void whole(
      Account account,
      Recording recording,
      String what,
      boolean trashed,
      Map<String, String> operator) {
    var object = RecordingJson.of(account, recording, trashed);
    var payload = EventObjects.payload(account.accountId(), object);
    payload.putAll(operator);
    var token = what.equals("deleted") ? null : DownloadTokens.of(recording.uuid());
    publish(account, recording.meeting(), what, Instant.now(), payload, token);
  }

  private void publish(
      Account account,
      Meeting meeting,
      String what,
      Instant at,
      Map<String, Object> payload,
      @Nullable String token) {
    var type = "recording." + what;
    if (token == null) {
      events.publish(account, meeting, type, at, payload, Order.EVENT_PAYLOAD_TIME);
    } else {
      var body = EventBodies.withToken(type, at, payload, token);
      events.publish(account, meeting, type, body);
    }
  }
}
