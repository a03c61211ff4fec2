package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.meetings.EventObjects;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Links;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.MeetingEvents;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What Zoom reports about registrants. What somebody left out stands there blank; after the
 * creation only name, e-mail and, once approved, the link are told.
 */
@Component
class RegistrantEvents {

  private static final List<String> BLANK =
      List.of(
          "address",
          "city",
          "country",
          "zip",
          "state",
          "phone",
          "industry",
          "org",
          "job_title",
          "purchasing_time_frame",
          "role_in_purchase_process",
          "no_of_employees",
          "comments");

  private final MeetingEvents events;

  RegistrantEvents(MeetingEvents events) {
    this.events = events;
  }

  void created(Account account, Meeting meeting, Registrant registrant) {
    var view = named(registrant);
    BLANK.forEach(name -> view.put(name, ""));
    view.put("custom_questions", List.of());
    view.putAll(registrant.details());
    view.put("status", registrant.status().word());
    putLink(view, meeting, registrant);
    var payload = EventObjects.payload(account.accountId(), object(meeting, registrant, view));
    publish(account, meeting, "registration_created", payload);
  }

  /** Approved, denied or cancelled, as the registrant stands now. */
  void changed(Account account, Meeting meeting, Registrant registrant) {
    var view = named(registrant);
    if (registrant.status() == Status.APPROVED) {
      putLink(view, meeting, registrant);
    }
    var payload = EventObjects.payload(account.accountId(), object(meeting, registrant, view));
    payload.put("operator", meeting.host().email());
    payload.put("operator_id", meeting.host().id());
    publish(account, meeting, "registration_" + registrant.status().word(), payload);
  }

  private static Map<String, Object> named(Registrant registrant) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", registrant.id());
    view.put("first_name", registrant.firstName());
    view.put("last_name", registrant.lastName());
    view.put("email", registrant.email());
    return view;
  }

  private static void putLink(Map<String, Object> view, Meeting meeting, Registrant registrant) {
    view.put("join_url", Links.personal(meeting, registrant.token()));
    if (meeting.kind() == Kind.MEETING) {
      view.put("participant_pin_code", registrant.pin());
    }
  }

  private static Map<String, Object> object(
      Meeting meeting, Registrant registrant, Map<String, Object> view) {
    var object = EventObjects.planned(meeting);
    if (!meeting.occurrences().isEmpty()) {
      object.put(
          "occurrences",
          EventObjects.occurrences(
              meeting.occurrences().stream()
                  .filter(each -> registrant.comesTo(each.id()))
                  .toList()));
    }
    object.put("registrant", view);
    return object;
  }

  private void publish(Account account, Meeting meeting, String what, Map<String, Object> payload) {
    var type = meeting.kind().word() + "." + what;
    events.publish(account, meeting, type, Instant.now(), payload, Order.EVENT_TIME_PAYLOAD);
  }
}
