package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.zoom.Findings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks through Zoom's lists for what it made of an order that was sent more than once, and told
 * nobody of: they may have lagged behind when the order was settled.
 */
@Component
class SeekingTwins {

  /** So long after an order was sent again: how far Zoom's lists lag it does not say. */
  static final List<Duration> AFTER =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

  /** Some hours: Zoom never answers for an account that is not configured any more. */
  private static final int MOST_ATTEMPTS = 100;

  private static final Findings NOTHING = new Findings(List.of(), true, true);

  private final Intents intents;
  private final Fingerprints fingerprints;
  private final Strangers strangers;
  private final SchedulingProperties properties;

  SeekingTwins(
      Intents intents,
      Fingerprints fingerprints,
      Strangers strangers,
      SchedulingProperties properties) {
    this.intents = intents;
    this.fingerprints = fingerprints;
    this.strangers = strangers;
    this.properties = properties;
  }

  /** Not before it is known which of them is ours; later, while Zoom's lists cannot be read. */
  Mono<Findings> seek(Task.SeekTwins task) {
    if (task.attempts() > MOST_ATTEMPTS) {
      return drop(task, NOTHING);
    }
    return intents
        .isBeingCreated(task.meeting())
        .flatMap(
            open ->
                open
                    ? Mono.empty()
                    : find(task).filter(Findings::listed).flatMap(found -> drop(task, found)));
  }

  /** Nothing, when it is not known any more what it looks like. */
  private Mono<Findings> find(Task.SeekTwins task) {
    return fingerprints
        .of(task.meeting())
        .flatMap(ordered -> strangers.like(ordered, properties.search(task.attempts())))
        .defaultIfEmpty(NOTHING);
  }

  private Mono<Findings> drop(Task.SeekTwins task, Findings found) {
    return Flux.fromIterable(found.numbers())
        .concatMap(
            number -> intents.addOnce(new Task.DeleteTwin(task.meeting(), number), Duration.ZERO))
        .then(intents.close(task))
        .thenReturn(found);
  }
}
