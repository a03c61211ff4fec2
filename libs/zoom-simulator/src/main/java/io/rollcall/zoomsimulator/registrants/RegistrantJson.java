package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.meetings.EventObjects;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Links;
import io.rollcall.zoomsimulator.meetings.Meeting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Registrants as the REST API shows them. */
public final class RegistrantJson {

  private RegistrantJson() {}

  /** As after adding. The link is absent while the person is pending. */
  static Map<String, Object> added(Meeting meeting, Registrant registrant) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", meeting.number());
    if (registrant.status() == Status.APPROVED) {
      view.put("join_url", Links.personal(meeting, registrant.token()));
    }
    view.put("registrant_id", registrant.id());
    Json.putIfThere(view, "start_time", Json.seconds(meeting.plan().startTime()));
    view.put("topic", meeting.topic());
    if (!meeting.occurrences().isEmpty()) {
      view.put(
          "occurrences",
          EventObjects.occurrences(
              meeting.occurrences().stream()
                  .filter(each -> registrant.comesTo(each.id()) && !each.deleted())
                  .toList()));
    }
    if (meeting.kind() == Kind.MEETING) {
      view.put("participant_pin_code", registrant.pin());
    }
    return view;
  }

  static Map<String, Object> addedWithOthers(Meeting meeting, Registrant registrant) {
    var view = new LinkedHashMap<String, Object>();
    view.put("email", registrant.email());
    view.put("registrant_id", registrant.id());
    if (registrant.status() == Status.APPROVED) {
      view.put("join_url", Links.personal(meeting, registrant.token()));
    }
    return view;
  }

  /** As in lists, and as read. */
  public static Function<Registrant, Map<String, Object>> of(Meeting meeting) {
    return registrant -> {
      var view = new LinkedHashMap<String, Object>();
      view.put("id", registrant.id());
      view.put("email", registrant.email());
      view.put("first_name", registrant.firstName());
      view.put("last_name", registrant.lastName());
      view.putAll(registrant.details());
      view.put("status", registrant.status().word());
      view.put("create_time", Json.seconds(registrant.createdAt()));
      if (registrant.status() == Status.APPROVED) {
        view.put("join_url", Links.personal(meeting, registrant.token()));
      }
      if (meeting.kind() == Kind.MEETING) {
        view.put("participant_pin_code", registrant.pin());
      }
      return view;
    };
  }
}
