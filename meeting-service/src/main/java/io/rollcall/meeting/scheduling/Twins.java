package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes what Zoom made of an order a second time, or after it had been given up: only while it
 * still looks like what was ordered, and never what is known here.
 */
@Component
class Twins {

  private final Intents intents;
  private final Fingerprints fingerprints;
  private final KnownMeetings known;
  private final Conferences zoom;

  Twins(Intents intents, Fingerprints fingerprints, KnownMeetings known, Conferences zoom) {
    this.intents = intents;
    this.fingerprints = fingerprints;
    this.known = known;
    this.zoom = zoom;
  }

  /** Not before it is known which of them is ours. */
  Mono<Deed> delete(Task.DeleteTwin task) {
    return intents
        .isBeingCreated(task.meeting())
        .flatMap(open -> open ? Mono.empty() : deleteTwin(task));
  }

  private Mono<Deed> deleteTwin(Task.DeleteTwin task) {
    return fingerprints
        .of(task.meeting())
        .filterWhen(it -> isTwin(it, task.number()))
        .flatMap(it -> zoom.deleteTwin(it.account(), task.number()))
        .defaultIfEmpty(new Deed.Done(null))
        .flatMap(
            deed ->
                deed instanceof Deed.Done || deed instanceof Deed.Refused
                    ? intents.close(task).thenReturn(deed)
                    : Mono.just(deed));
  }

  private Mono<Boolean> isTwin(Fingerprint ordered, String number) {
    return known
        .find(Set.of(new ZoomNumber(ordered.account(), number)))
        .flatMap(it -> it.isEmpty() ? zoom.isOrdered(ordered, number) : Mono.just(false));
  }
}
