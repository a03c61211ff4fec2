package io.rollcall.meeting.messaging;

import io.rollcall.meeting.domain.Activity;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An event as a line of the activity log. */
final class ActivityReading {

  private ActivityReading() {}

  /** Empty when the event does not tell when it happened. */
  static Optional<Activity> of(ZoomEvent event) {
    Body body = new Body(event);
    ActivityTable.Kind kind = ActivityTable.kindOf(event.name());
    Instant at = body.firstTime(kind.times());
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Activity(
                event.id(), at, event.name(), body.uuid().orElse(null), details(body, kind)));
  }

  private static Map<String, String> details(Body body, ActivityTable.Kind kind) {
    Map<String, String> details = new LinkedHashMap<>();
    kind.fields()
        .forEach((name, place) -> body.text(place).ifPresent(text -> details.put(name, text)));
    return details;
  }
}
