package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.UserIds;
import io.rollcall.zoomsimulator.webhooks.EventBodies;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import io.rollcall.zoomsimulator.webhooks.Webhooks;
import io.rollcall.zoomsimulator.webhooks.ZoomEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What Zoom reports about people. Of guests it tells the name and nothing else: in {@code joined}
 * the members are blank, in {@code left} some are absent. A registrant id is often missing from
 * {@code joined} (here: when the person is signed in) and blank in {@code left}.
 */
@Component
class PeopleEvents {

  private final Webhooks webhooks;

  PeopleEvents(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void joined(Account account, Room room, Participant participant) {
    var person = participant.person();
    var view = new LinkedHashMap<String, Object>();
    view.put("user_id", participant.userId());
    view.put("user_name", person.name());
    view.put("participant_uuid", participant.participantUuid());
    view.put("join_time", seconds(participant.joinedAt()));
    view.put("id", zoomUserId(person));
    view.put("participant_user_id", zoomUserId(person));
    view.put("email", shownEmail(person));
    if (!person.signedIn() && person.registrantId() != null) {
      view.put("registrant_id", person.registrantId());
    }
    var body = body(account, room, view, "meeting.participant_joined", participant.joinedAt());
    publish(account, room, "meeting.participant_joined", body);
  }

  void left(Account account, Room room, Participant participant, LeaveReason reason, Instant at) {
    var person = participant.person();
    var view = new LinkedHashMap<String, Object>();
    view.put("leave_time", seconds(at));
    view.put("user_id", participant.userId());
    view.put("user_name", person.name());
    view.put("registrant_id", "");
    view.put("participant_uuid", participant.participantUuid());
    view.put("leave_reason", reason.of(person));
    view.put("email", shownEmail(person));
    if (person.signedIn()) {
      view.put("id", zoomUserId(person));
      view.put("participant_user_id", zoomUserId(person));
    }
    var body = body(account, room, view, "meeting.participant_left", at);
    publish(account, room, "meeting.participant_left", body);
  }

  private static byte[] body(
      Account account, Room room, Map<String, Object> participant, String type, Instant at) {
    var meeting = room.meeting();
    var object = new LinkedHashMap<String, Object>();
    object.put("uuid", room.uuid());
    object.put("participant", participant);
    object.put("id", Long.toString(meeting.number()));
    object.put("type", meeting.type());
    object.put("topic", meeting.topic());
    object.put("host_id", meeting.host().id());
    object.put("duration", meeting.durationMinutes());
    object.put("start_time", seconds(room.startedAt()));
    object.put("timezone", meeting.timezone());
    var payload = new LinkedHashMap<String, Object>();
    payload.put("account_id", account.accountId());
    payload.put("object", object);
    return EventBodies.of(type, at, payload, orderFor(participant));
  }

  private static Order orderFor(Map<String, Object> participant) {
    var orders = Order.values();
    return orders[Math.floorMod(participant.hashCode(), orders.length)];
  }

  private void publish(Account account, Room room, String type, byte[] body) {
    var tracking = ZoomEvent.trackingOf(room.uuid());
    webhooks.publish(new ZoomEvent(account, type, room.meeting().number(), tracking, body));
  }

  private static String zoomUserId(Person person) {
    return person.signedIn() && person.email() != null ? UserIds.of(person.email()) : "";
  }

  private static String shownEmail(Person person) {
    boolean shown = person.signedIn() || person.registrantId() != null;
    return shown && person.email() != null ? person.email() : "";
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
