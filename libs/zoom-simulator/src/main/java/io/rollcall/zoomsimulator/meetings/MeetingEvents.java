package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.webhooks.EventBodies;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import io.rollcall.zoomsimulator.webhooks.Webhooks;
import io.rollcall.zoomsimulator.webhooks.ZoomEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What Zoom reports about meetings and webinars that take place; the id is a string here. A
 * webinar's say whether it is only the rehearsal.
 */
@Component
public class MeetingEvents {

  private final Webhooks webhooks;

  MeetingEvents(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** The members in the order of a real {@code meeting.started} of 2024. */
  public void started(Account account, Meeting meeting, Instant at, boolean practice) {
    var object = new LinkedHashMap<String, Object>();
    object.put("duration", meeting.durationMinutes());
    object.put("start_time", Json.seconds(at));
    object.put("timezone", meeting.timezone());
    object.put("topic", meeting.topic());
    object.put("id", Long.toString(meeting.number()));
    object.put("type", meeting.type());
    object.put("uuid", meeting.uuid());
    object.put("host_id", meeting.host().id());
    putPractice(object, meeting, practice);
    var payload = EventObjects.payload(account.accountId(), object);
    var type = meeting.kind().word() + ".started";
    publish(account, meeting, type, at, payload, Order.EVENT_PAYLOAD_TIME);
  }

  public void ended(Account account, Meeting meeting, Meeting.Past ended, boolean practice) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", Long.toString(meeting.number()));
    object.put("uuid", ended.uuid());
    object.put("host_id", meeting.host().id());
    object.put("topic", meeting.topic());
    object.put("type", meeting.type());
    object.put("start_time", Json.seconds(ended.startedAt()));
    object.put("timezone", meeting.timezone());
    object.put("duration", meeting.durationMinutes());
    object.put("end_time", Json.seconds(ended.endedAt()));
    putPractice(object, meeting, practice);
    var payload = EventObjects.payload(account.accountId(), object);
    var type = meeting.kind().word() + ".ended";
    publish(account, meeting, type, ended.endedAt(), payload, Order.PAYLOAD_TIME_EVENT);
  }

  /** Any event about a meeting. */
  public void publish(
      Account account,
      Meeting meeting,
      String type,
      Instant at,
      Map<String, Object> payload,
      Order order) {
    publish(account, meeting, type, EventBodies.of(type, at, payload, order));
  }

  /** Any event about a meeting, as it stands. */
  public void publish(Account account, Meeting meeting, String type, byte[] body) {
    var tracking = ZoomEvent.trackingOf(meeting.uuid());
    webhooks.publish(new ZoomEvent(account, type, meeting.number(), tracking, body));
  }

  private static void putPractice(Map<String, Object> object, Meeting meeting, boolean practice) {
    if (meeting.kind() == Kind.WEBINAR) {
      object.put("practice_session", practice);
    }
  }
}
