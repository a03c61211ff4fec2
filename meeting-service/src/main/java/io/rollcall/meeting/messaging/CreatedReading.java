package io.rollcall.meeting.messaging;

import io.rollcall.meeting.scheduling.Creations;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.util.Optional;
import java.util.Set;

/** What {@code created} tells of a meeting, so far as it shows whose it is. */
final class CreatedReading {

  private static final Set<String> CREATED = Set.of("meeting.created", "webinar.created");

  private CreatedReading() {}

  static Optional<Creations.Heard> of(ZoomEvent event) {
    if (!CREATED.contains(event.name())) {
      return Optional.empty();
    }
    Body body = new Body(event);
    return body.text("/password")
        .flatMap(
            passcode ->
                body.text("/topic")
                    .map(
                        topic ->
                            new Creations.Heard(
                                event.account(), event.subject(), topic, body.starts(), passcode)));
  }
}
