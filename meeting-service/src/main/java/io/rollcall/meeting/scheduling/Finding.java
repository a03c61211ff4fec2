package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Findings;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for a meeting on Zoom whose creation was cut off: found is adopted, none is sent again, but
 * not while Zoom told of one that cannot be read there yet. Of two the younger is deleted, unless
 * its passcode was chosen by somebody, who may have made both. It is given up when Zoom refuses it
 * and has nothing like it, at the third time.
 */
@Component
class Finding {

  /**
   * So often it is taken up before a refusal counts: what was sent before may be carried out late.
   */
  private static final int PATIENCE = 3;

  private final Intents intents;
  private final KnownMeetings known;
  private final Conferences zoom;
  private final Scheduling scheduling;
  private final Confirming confirming;
  private final SchedulingProperties properties;

  Finding(
      Intents intents,
      KnownMeetings known,
      Conferences zoom,
      Scheduling scheduling,
      Confirming confirming,
      SchedulingProperties properties) {
    this.intents = intents;
    this.known = known;
    this.zoom = zoom;
    this.scheduling = scheduling;
    this.confirming = confirming;
    this.properties = properties;
  }

  Mono<Outcome> resume(Task.Create task, Meeting meeting) {
    return adoptOrElse(task, meeting, Mono.defer(() -> scheduling.sendAgain(meeting)))
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Refused
                    ? adoptOrElse(task, meeting, Mono.defer(() -> giveUp(task, outcome)))
                    : Mono.just(outcome));
  }

  private Mono<Outcome> giveUp(Task.Create task, Outcome refusal) {
    return task.attempts() < PATIENCE
        ? Mono.just(new Outcome.Pending(task.meeting()))
        : confirming.giveUp(task.meeting()).thenReturn(refusal);
  }

  private Mono<Outcome> adoptOrElse(Task.Create task, Meeting meeting, Mono<Outcome> otherwise) {
    return onZoom(meeting)
        .timeout(properties.search(task.attempts()))
        .flatMap(
            found -> {
              if (!found.complete() && Twins.mayComeYet(task.attempts())) {
                return Mono.just(new Outcome.Pending(meeting.id()));
              }
              return found.numbers().isEmpty() ? otherwise : adopt(meeting, found.numbers());
            });
  }

  private Mono<Outcome> adopt(Meeting meeting, List<String> numbers) {
    List<Task.DeleteTwin> twins =
        numbers.stream()
            .skip(meeting.passcode().madeUp() ? 1 : numbers.size())
            .map(number -> new Task.DeleteTwin(meeting.id(), number))
            .toList();
    return confirming
        .adopt(meeting, numbers.getFirst(), twins)
        .thenReturn(new Outcome.Scheduled(meeting.id()));
  }

  /** A meeting that is known here already is another one that looks alike. */
  private Mono<Findings> onZoom(Meeting meeting) {
    return intents
        .toldOf(meeting.id())
        .collectList()
        .flatMap(told -> zoom.find(Fingerprint.of(meeting), told))
        .flatMap(
            found ->
                Flux.fromIterable(found.numbers())
                    .filterWhen(number -> isStrange(meeting, number))
                    .collectList()
                    .map(numbers -> new Findings(numbers, found.complete())));
  }

  private Mono<Boolean> isStrange(Meeting meeting, String number) {
    return known.knows(new ZoomNumber(meeting.account(), number)).map(it -> !it);
  }
}
