package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import java.util.List;
import org.springframework.stereotype.Component;
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

  private final Strangers strangers;
  private final Scheduling scheduling;
  private final Confirming confirming;
  private final SchedulingProperties properties;

  Finding(
      Strangers strangers,
      Scheduling scheduling,
      Confirming confirming,
      SchedulingProperties properties) {
    this.strangers = strangers;
    this.scheduling = scheduling;
    this.confirming = confirming;
    this.properties = properties;
  }

  Mono<Outcome> resume(Task.Create task, Meeting meeting) {
    return adoptOrElse(task, meeting, Mono.defer(() -> scheduling.sendAgain(meeting)))
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Refused
                    ? adoptOrElse(task, meeting, Mono.defer(() -> giveUp(task, meeting, outcome)))
                    : Mono.just(outcome));
  }

  private Mono<Outcome> giveUp(Task.Create task, Meeting meeting, Outcome refusal) {
    return task.attempts() < PATIENCE
        ? Mono.just(new Outcome.Pending(meeting))
        : confirming.giveUp(task.meeting()).thenReturn(refusal);
  }

  private Mono<Outcome> adoptOrElse(Task.Create task, Meeting meeting, Mono<Outcome> otherwise) {
    return strangers
        .like(Fingerprint.of(meeting), properties.search(task.attempts()))
        .flatMap(
            found -> {
              if (!found.complete() && Twins.mayComeYet(task.attempts())) {
                return Mono.just(new Outcome.Pending(meeting));
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
        .thenReturn(new Outcome.Scheduled(meeting));
  }
}
