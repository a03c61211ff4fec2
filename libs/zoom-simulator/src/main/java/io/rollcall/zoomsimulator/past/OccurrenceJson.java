package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.meetings.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What took place, as answers show it. */
final class OccurrenceJson {

  private OccurrenceJson() {}

  static Map<String, Object> of(PastOccurrences.Found found) {
    var meeting = found.meeting();
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", found.past().uuid());
    view.put("id", meeting.number());
    view.put("type", meeting.type());
    view.put("topic", meeting.topic());
    view.put("user_name", meeting.host().email());
    view.put("user_email", meeting.host().email());
    view.put("start_time", Json.seconds(found.past().startedAt()));
    view.put("end_time", Json.seconds(found.past().endedAt()));
    view.put("duration", found.minutes());
    return view;
  }
}
