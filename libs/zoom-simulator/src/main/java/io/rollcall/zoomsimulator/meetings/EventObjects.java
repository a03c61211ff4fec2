package io.rollcall.zoomsimulator.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code object} of events about meetings. */
public final class EventObjects {

  private EventObjects() {}

  /** As in events about plans, registrants and recordings, where the id is a number. */
  public static Map<String, Object> planned(Meeting meeting) {
    var object = new LinkedHashMap<String, Object>();
    object.put("uuid", meeting.uuid());
    object.put("id", meeting.number());
    object.put("host_id", meeting.host().id());
    object.put("topic", meeting.topic());
    object.put("type", meeting.type());
    if (meeting.type() != 1) {
      Json.putIfThere(object, "start_time", Json.seconds(meeting.plan().startTime()));
    }
    object.put("duration", meeting.durationMinutes());
    object.put("timezone", meeting.timezone());
    return object;
  }

  /** A payload of this account. */
  public static Map<String, Object> payload(String accountId, Map<String, Object> object) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("account_id", accountId);
    payload.put("object", object);
    return payload;
  }

  /** A payload that tells who did it, and to how much of a recurring meeting. */
  static Map<String, Object> payload(
      String accountId, Meeting meeting, @Nullable String operation, Map<String, Object> object) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("account_id", accountId);
    payload.put("operator", meeting.host().email());
    payload.put("operator_id", meeting.host().id());
    Json.putIfThere(payload, "operation", operation);
    payload.put("object", object);
    return payload;
  }

  public static List<Map<String, Object>> occurrences(List<Occurrence> occurrences) {
    return occurrences.stream().map(MeetingJson::occurrence).toList();
  }
}
