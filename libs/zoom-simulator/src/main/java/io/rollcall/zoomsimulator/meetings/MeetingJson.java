package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Meetings as the REST API shows them. */
@Component
class MeetingJson {

  private static final String WEB = "https://us05web.zoom.example";

  private final JsonMapper json;

  MeetingJson(JsonMapper json) {
    this.json = json;
  }

  /** As after creating, and as read: with passcode and start link. */
  Map<String, Object> whole(Meeting meeting) {
    var plan = meeting.plan();
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", meeting.uuid());
    view.put("id", meeting.number());
    view.put("host_id", meeting.host().id());
    view.put("host_email", meeting.host().email());
    view.put("topic", meeting.topic());
    view.put("type", meeting.type());
    view.put("status", meeting.startedAt() == null ? "waiting" : "started");
    putIfThere(view, "start_time", seconds(plan.startTime()));
    view.put("duration", plan.durationMinutes());
    view.put("timezone", meeting.timezone());
    view.put("agenda", plan.agenda());
    view.put("created_at", seconds(meeting.createdAt()));
    view.put("start_url", WEB + "/s/" + meeting.number() + "?zak=" + zak(meeting));
    view.put("join_url", joinUrl(meeting));
    view.put("password", plan.password());
    view.put("pstn_password", plan.password());
    view.put("encrypted_password", encryptedPassword(meeting));
    putIfThere(view, "recurrence", plan.recurrence().isObject() ? plan.recurrence() : null);
    view.put("settings", settings(meeting));
    view.put("creation_source", "open_api");
    view.put("pre_schedule", false);
    return view;
  }

  /** As in a list: neither passcode nor start link. */
  Map<String, Object> listed(Meeting meeting) {
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", meeting.uuid());
    view.put("id", meeting.number());
    view.put("host_id", meeting.host().id());
    view.put("topic", meeting.topic());
    view.put("type", meeting.type());
    putIfThere(view, "start_time", seconds(meeting.plan().startTime()));
    view.put("duration", meeting.plan().durationMinutes());
    view.put("timezone", meeting.timezone());
    view.put("agenda", meeting.plan().agenda());
    view.put("created_at", seconds(meeting.createdAt()));
    view.put("join_url", joinUrl(meeting));
    return view;
  }

  static String joinUrl(Meeting meeting) {
    return WEB + "/j/" + meeting.number() + "?pwd=" + encryptedPassword(meeting);
  }

  static @Nullable String seconds(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Map<String, Object> settings(Meeting meeting) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("host_video", false);
    settings.put("participant_video", false);
    settings.put("join_before_host", false);
    settings.put("jbh_time", 0);
    settings.put("mute_upon_entry", false);
    settings.put("waiting_room", true);
    settings.put("approval_type", 2);
    settings.put("audio", "both");
    settings.put("auto_recording", "none");
    settings.put("alternative_hosts", "");
    settings.put("meeting_authentication", false);
    var asked = meeting.plan().settings();
    if (asked.isObject()) {
      asked
          .properties()
          .forEach(
              each -> settings.put(each.getKey(), json.treeToValue(each.getValue(), Object.class)));
    }
    if (Boolean.TRUE.equals(settings.get("waiting_room"))) {
      settings.put("join_before_host", false);
    }
    return settings;
  }

  private static String encryptedPassword(Meeting meeting) {
    return Integer.toHexString((meeting.number() + meeting.plan().password()).hashCode()) + ".1";
  }

  private static String zak(Meeting meeting) {
    return "eyJ0eXAiOiJKV1QifQ." + Long.toHexString(meeting.number() ^ System.nanoTime());
  }

  private static void putIfThere(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
