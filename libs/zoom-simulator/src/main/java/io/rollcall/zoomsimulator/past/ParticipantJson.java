package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.accounts.UserIds;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.people.Person;
import io.rollcall.zoomsimulator.people.Stay;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of participants: of guests ids and e-mails are blank, or not there at all. */
final class ParticipantJson {

  private ParticipantJson() {}

  static Map<String, Object> ofPast(Stay stay) {
    var view = row(stay);
    var registrant = stay.participant().person().registrantId();
    view.put("registrant_id", registrant == null ? "" : registrant);
    view.put("internal_user", stay.participant().person().signedIn());
    return view;
  }

  static Map<String, Object> ofReport(Stay stay, boolean withRegistrant) {
    var person = stay.participant().person();
    var view = row(stay);
    view.put("customer_key", "");
    if (person.signedIn()) {
      view.put("participant_user_id", userId(person));
    }
    if (withRegistrant) {
      view.put("registrant_id", person.registrantId() == null ? "" : person.registrantId());
    }
    Json.putIfThere(view, "bo_mtg_id", stay.participant().breakoutRoom());
    return view;
  }

  private static Map<String, Object> row(Stay stay) {
    var participant = stay.participant();
    var person = participant.person();
    var view = new LinkedHashMap<String, Object>();
    view.put("id", userId(person));
    view.put("name", person.name());
    view.put("user_id", participant.userId());
    view.put("user_email", person.shownEmail());
    view.put("join_time", Json.seconds(participant.joinedAt()));
    view.put("leave_time", Json.seconds(stay.leftAt()));
    view.put("duration", stay.seconds());
    view.put("failover", false);
    view.put("status", "in_meeting");
    return view;
  }

  private static String userId(Person person) {
    return person.signedIn() && person.email() != null ? UserIds.of(person.email()) : "";
  }
}
