package io.rollcall.zoomsimulator.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies as Zoom writes them: characters outside the basic plane as upper-case {@code \uD83D\uDE92}
 * escapes, all others as raw UTF-8, and the members in another order from event to event.
 */
public final class EventBodies {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private EventBodies() {}

  /** Orders of the envelope's members that were seen in real deliveries. */
  public enum Order {
    EVENT_PAYLOAD_TIME,
    PAYLOAD_TIME_EVENT,
    EVENT_TIME_PAYLOAD
  }

  /** The body of an event; {@code at} becomes {@code event_ts} in milliseconds. */
  public static byte[] of(String event, Instant at, Map<String, ?> payload, Order order) {
    var body = new LinkedHashMap<String, Object>();
    switch (order) {
      case EVENT_PAYLOAD_TIME -> {
        body.put("event", event);
        body.put("payload", payload);
        body.put("event_ts", at.toEpochMilli());
      }
      case PAYLOAD_TIME_EVENT -> {
        body.put("payload", payload);
        body.put("event_ts", at.toEpochMilli());
        body.put("event", event);
      }
      case EVENT_TIME_PAYLOAD -> {
        body.put("event", event);
        body.put("event_ts", at.toEpochMilli());
        body.put("payload", payload);
      }
    }
    return JSON.writeValueAsBytes(body);
  }

  /** The body of an event with a download token beside the payload. */
  public static byte[] withToken(
      String event, Instant at, Map<String, ?> payload, String downloadToken) {
    var body = new LinkedHashMap<String, Object>();
    body.put("event", event);
    body.put("payload", payload);
    body.put("download_token", downloadToken);
    body.put("event_ts", at.toEpochMilli());
    return JSON.writeValueAsBytes(body);
  }
}
