package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings and webinars as the REST API shows them. */
@Component
class MeetingJson {

  private final Links links;

  MeetingJson(Links links) {
    this.links = links;
  }

  /**
   * As after creating, and as read: with passcode and start link.
   *
   * @param occurrence the one asked for; its times stand in place of the meeting's
   * @param previous whether occurrences that are over are shown
   */
  Map<String, Object> whole(Meeting meeting, @Nullable Occurrence occurrence, boolean previous) {
    var plan = meeting.plan();
    var view = named(meeting);
    view.put("host_email", meeting.host().email());
    if (meeting.kind() == Kind.MEETING) {
      view.put("status", meeting.startedAt() == null ? "waiting" : "started");
    }
    putTimes(view, meeting, occurrence);
    view.put("agenda", plan.agenda());
    view.put("created_at", Json.seconds(meeting.createdAt()));
    view.put("start_url", links.start(meeting));
    view.put("join_url", Links.join(meeting));
    if (plan.settings().needsRegistration()) {
      view.put("registration_url", Links.registration(meeting));
    }
    putPasscode(view, meeting);
    if (plan.recurrence() != null) {
      view.put("recurrence", RecurrenceJson.view(plan.recurrence()));
    }
    if (!meeting.occurrences().isEmpty()) {
      view.put("occurrences", shown(meeting, previous));
    }
    view.put("settings", plan.settings().values());
    view.put("creation_source", "open_api");
    if (meeting.kind() == Kind.MEETING) {
      view.put("pre_schedule", false);
    }
    return view;
  }

  /** As in a list: neither passcode nor start link. */
  Map<String, Object> listed(Meeting meeting) {
    var view = named(meeting);
    putTimes(view, meeting, null);
    view.put("agenda", meeting.plan().agenda());
    view.put("created_at", Json.seconds(meeting.createdAt()));
    view.put("join_url", Links.join(meeting));
    return view;
  }

  static Map<String, Object> occurrence(Occurrence occurrence) {
    var view = new LinkedHashMap<String, Object>();
    view.put("occurrence_id", occurrence.id());
    view.put("start_time", Json.seconds(occurrence.startTime()));
    view.put("duration", occurrence.duration());
    view.put("status", occurrence.deleted() ? "deleted" : "available");
    return view;
  }

  private static Map<String, Object> named(Meeting meeting) {
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", meeting.uuid());
    view.put("id", meeting.number());
    view.put("host_id", meeting.host().id());
    view.put("topic", meeting.topic());
    view.put("type", meeting.type());
    return view;
  }

  private static void putTimes(
      Map<String, Object> view, Meeting meeting, @Nullable Occurrence occurrence) {
    var plan = meeting.plan();
    var start = occurrence == null ? plan.startTime() : occurrence.startTime();
    Json.putIfThere(view, "start_time", Json.seconds(start));
    view.put("duration", occurrence == null ? plan.durationMinutes() : occurrence.duration());
    view.put("timezone", plan.timezone());
  }

  private static void putPasscode(Map<String, Object> view, Meeting meeting) {
    var password = meeting.plan().password();
    view.put("password", password);
    if (meeting.kind() == Kind.MEETING) {
      view.put("pstn_password", password);
      view.put("encrypted_password", Links.encryptedPassword(meeting));
    } else {
      view.put("h323_passcode", password);
      view.put("encrypted_passcode", Links.encryptedPassword(meeting));
    }
  }

  private static List<Map<String, Object>> shown(Meeting meeting, boolean previous) {
    var now = Instant.now();
    return meeting.occurrences().stream()
        .filter(
            each -> previous || each.startTime().plusSeconds(60L * each.duration()).isAfter(now))
        .map(MeetingJson::occurrence)
        .toList();
  }
}
