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
 * What Zoom reports about meetings themselves. The id is a number in {@code created}, a string in
 * {@code started} and {@code ended}.
 */
@Component
public class MeetingEvents {

  private final Webhooks webhooks;

  MeetingEvents(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void created(Account account, Meeting meeting) {
    var object = new LinkedHashMap<String, Object>();
    object.put("uuid", meeting.uuid());
    object.put("id", meeting.number());
    object.put("host_id", meeting.host().id());
    object.put("topic", meeting.topic());
    object.put("type", meeting.type());
    var startTime = MeetingJson.seconds(meeting.plan().startTime());
    if (startTime != null) {
      object.put("start_time", startTime);
    }
    object.put("duration", meeting.durationMinutes());
    object.put("timezone", meeting.timezone());
    object.put("join_url", MeetingJson.joinUrl(meeting));
    object.put("password", meeting.plan().password());
    object.put("settings", Map.of("use_pmi", false, "alternative_hosts", ""));
    var payload = new LinkedHashMap<String, Object>();
    payload.put("account_id", account.accountId());
    payload.put("operator", meeting.host().email());
    payload.put("operator_id", meeting.host().id());
    if (meeting.type() == 8) {
      payload.put("operation", "all");
    }
    payload.put("object", object);
    publish(account, meeting, "meeting.created", Instant.now(), payload, Order.EVENT_TIME_PAYLOAD);
  }

  /** The members in the order of a real {@code meeting.started} of 2024. */
  public void started(Account account, Meeting meeting, Instant at) {
    var object = new LinkedHashMap<String, Object>();
    object.put("duration", meeting.durationMinutes());
    object.put("start_time", MeetingJson.seconds(at));
    object.put("timezone", meeting.timezone());
    object.put("topic", meeting.topic());
    object.put("id", Long.toString(meeting.number()));
    object.put("type", meeting.type());
    object.put("uuid", meeting.uuid());
    object.put("host_id", meeting.host().id());
    publish(
        account,
        meeting,
        "meeting.started",
        at,
        payload(account, object),
        Order.EVENT_PAYLOAD_TIME);
  }

  public void ended(Account account, Meeting meeting, Meeting.Past ended) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", Long.toString(meeting.number()));
    object.put("uuid", ended.uuid());
    object.put("host_id", meeting.host().id());
    object.put("topic", meeting.topic());
    object.put("type", meeting.type());
    object.put("start_time", MeetingJson.seconds(ended.startedAt()));
    object.put("timezone", meeting.timezone());
    object.put("duration", meeting.durationMinutes());
    object.put("end_time", MeetingJson.seconds(ended.endedAt()));
    publish(
        account,
        meeting,
        "meeting.ended",
        ended.endedAt(),
        payload(account, object),
        Order.PAYLOAD_TIME_EVENT);
  }

  private static Map<String, Object> payload(Account account, Map<String, Object> object) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("account_id", account.accountId());
    payload.put("object", object);
    return payload;
  }

  private void publish(
      Account account,
      Meeting meeting,
      String type,
      Instant at,
      Map<String, Object> payload,
      Order order) {
    var body = EventBodies.of(type, at, payload, order);
    var tracking = ZoomEvent.trackingOf(meeting.uuid());
    webhooks.publish(new ZoomEvent(account, type, meeting.number(), tracking, body));
  }
}
