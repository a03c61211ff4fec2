package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.UserIds;
import io.rollcall.zoomsimulator.meetings.EventObjects;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.meetings.MeetingEvents;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What Zoom reports about people. Of guests it tells the name and nothing else, of callers the
 * number: in {@code joined} the members are blank, in {@code left} some are absent. A registrant id
 * is often missing from {@code joined} (here: when the person is signed in) and blank in {@code
 * left}.
 */
@Component
class PeopleEvents {

  private final MeetingEvents events;

  PeopleEvents(MeetingEvents events) {
    this.events = events;
  }

  /** Came into the main room, or into a breakout room. */
  void joined(Account account, Room room, Participant participant) {
    var person = participant.person();
    var view = new LinkedHashMap<String, Object>();
    view.put("user_id", participant.userId());
    Json.putIfThere(view, "parent_user_id", participant.parentUserId());
    view.put("user_name", person.name());
    view.put("participant_uuid", participant.participantUuid());
    view.put("join_time", Json.seconds(participant.joinedAt()));
    view.put("id", zoomUserId(person));
    view.put("participant_user_id", zoomUserId(person));
    view.put("email", person.shownEmail());
    Json.putIfThere(view, "phone_number", person.phone());
    if (!person.signedIn() && person.registrantId() != null) {
      view.put("registrant_id", person.registrantId());
    }
    var what = participant.breakoutRoom() == null ? "joined" : "joined_breakout_room";
    publish(account, room, participant, what, view, participant.joinedAt());
  }

  /** Left the main room, or a breakout room. */
  void left(Account account, Room room, Participant participant, LeaveReason reason, Instant at) {
    var person = participant.person();
    var view = new LinkedHashMap<String, Object>();
    view.put("leave_time", Json.seconds(at));
    view.put("user_id", participant.userId());
    Json.putIfThere(view, "parent_user_id", participant.parentUserId());
    view.put("user_name", person.name());
    view.put("registrant_id", "");
    view.put("participant_uuid", participant.participantUuid());
    view.put("leave_reason", reason.of(person));
    view.put("email", person.shownEmail());
    Json.putIfThere(view, "phone_number", person.phone());
    if (person.signedIn()) {
      view.put("id", zoomUserId(person));
      view.put("participant_user_id", zoomUserId(person));
    }
    var what = participant.breakoutRoom() == null ? "left" : "left_breakout_room";
    publish(account, room, participant, what, view, at);
  }

  private void publish(
      Account account,
      Room room,
      Participant participant,
      String what,
      Map<String, Object> view,
      Instant at) {
    var meeting = room.meeting();
    var object = new LinkedHashMap<String, Object>();
    object.put("uuid", room.uuid());
    Json.putIfThere(object, "breakout_room_uuid", participant.breakoutRoom());
    object.put("participant", view);
    object.put("id", Long.toString(meeting.number()));
    object.put("type", meeting.type());
    object.put("topic", meeting.topic());
    object.put("host_id", meeting.host().id());
    object.put("duration", meeting.durationMinutes());
    object.put("start_time", Json.seconds(room.startedAt()));
    object.put("timezone", meeting.timezone());
    var type = meeting.kind().word() + ".participant_" + what;
    var payload = EventObjects.payload(account.accountId(), object);
    events.publish(account, meeting, type, at, payload, orderFor(view));
  }

  private static Order orderFor(Map<String, Object> participant) {
    var orders = Order.values();
    return orders[Math.floorMod(participant.hashCode(), orders.length)];
  }

  private static String zoomUserId(Person person) {
    return person.signedIn() && person.email() != null ? UserIds.of(person.email()) : "";
  }
}
