package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.meeting.zoom.Likeness;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes what Zoom made of an order a second time, or after it had been given up: only while it
 * still looks like what was ordered, unless Zoom answered the order with it; and never what is
 * known here. While it runs it stays.
 */
@Component
class Twins {

  /** So often what Zoom told of, and does not show, may still come. */
  private static final int PATIENCE = 3;

  private final Intents intents;
  private final Fingerprints fingerprints;
  private final Strangers strangers;
  private final Conferences zoom;

  Twins(Intents intents, Fingerprints fingerprints, Strangers strangers, Conferences zoom) {
    this.intents = intents;
    this.fingerprints = fingerprints;
    this.strangers = strangers;
    this.zoom = zoom;
  }

  /**
   * Whether what Zoom told of, and does not show, may still come.
   *
   * @param attempts how often it was looked for
   */
  static boolean mayComeYet(int attempts) {
    return attempts <= PATIENCE;
  }

  /** Not before it is known which of them is ours. */
  Mono<Deed> delete(Task.DeleteTwin task) {
    return intents
        .isBeingCreated(task.meeting())
        .flatMap(open -> open ? Mono.empty() : close(task, deleteTwin(task)));
  }

  /** Whatever it looks like: Zoom answered us with it. */
  Mono<Deed> delete(Task.DeleteSurplus task) {
    return close(
        task,
        strangers
            .isOne(task.account(), task.number())
            .flatMap(
                strange ->
                    strange
                        ? zoom.deleteTwin(task.account(), task.number(), task.ordered())
                        : Mono.empty()));
  }

  private Mono<Deed> deleteTwin(Task.DeleteTwin task) {
    return fingerprints
        .of(task.meeting())
        .filterWhen(it -> strangers.isOne(it.account(), task.number()))
        .flatMap(
            it ->
                zoom.compare(it, task.number())
                    .flatMap(likeness -> deleteTwin(task, it, likeness)));
  }

  private Mono<Deed> deleteTwin(Task.DeleteTwin task, Fingerprint ordered, Likeness likeness) {
    return switch (likeness) {
      case ORDERED -> zoom.deleteTwin(ordered.account(), task.number(), ordered.conference());
      case OTHER -> Mono.empty();
      case MISSING -> mayComeYet(task.attempts()) ? Mono.just(new Deed.Unknown()) : Mono.empty();
    };
  }

  /** When there is nothing to delete, or Zoom will not do it later either. */
  private Mono<Deed> close(Task task, Mono<Deed> deletion) {
    return deletion
        .defaultIfEmpty(new Deed.Done(null))
        .flatMap(deed -> isSettled(deed) ? intents.close(task).thenReturn(deed) : Mono.just(deed));
  }

  private static boolean isSettled(Deed deed) {
    return switch (deed) {
      case Deed.Done _ -> true;
      case Deed.Refused refused -> !refused.running();
      case Deed.NotNow _, Deed.Unknown _ -> false;
    };
  }
}
