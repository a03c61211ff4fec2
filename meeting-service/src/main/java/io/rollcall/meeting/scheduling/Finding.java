package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks for a meeting on Zoom whose creation was cut off: found is adopted, none is sent again. Of
 * two the younger is deleted, unless its passcode was chosen by somebody, who may have made both.
 * It is given up when Zoom refuses it and has nothing like it, at the third time.
 */
@Component
class Finding {

  /**
   * So often it is taken up before a refusal counts: what was sent before may be carried out late.
   */
  private static final int PATIENCE = 3;

  private final KnownMeetings known;
  private final Conferences zoom;
  private final Scheduling scheduling;
  private final Confirming confirming;
  private final SchedulingProperties properties;

  Finding(
      KnownMeetings known,
      Conferences zoom,
      Scheduling scheduling,
      Confirming confirming,
      SchedulingProperties properties) {
    this.known = known;
    this.zoom = zoom;
    this.scheduling = scheduling;
    this.confirming = confirming;
    this.properties = properties;
  }

  Mono<Outcome> resume(Task.Create task, Meeting meeting) {
    return adoptOrElse(meeting, Mono.defer(() -> scheduling.sendAgain(meeting)))
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Refused
                    ? adoptOrElse(meeting, Mono.defer(() -> giveUp(task, outcome)))
                    : Mono.just(outcome));
  }

  private Mono<Outcome> giveUp(Task.Create task, Outcome refusal) {
    return task.attempts() < PATIENCE
        ? Mono.just(new Outcome.Pending(task.meeting()))
        : confirming.giveUp(task.meeting()).thenReturn(refusal);
  }

  private Mono<Outcome> adoptOrElse(Meeting meeting, Mono<Outcome> otherwise) {
    return numbersOnZoom(meeting)
        .timeout(properties.search())
        .flatMap(numbers -> numbers.isEmpty() ? otherwise : adopt(meeting, numbers));
  }

  private Mono<Outcome> adopt(Meeting meeting, List<String> numbers) {
    List<Task.DeleteTwin> twins =
        numbers.stream()
            .skip(meeting.passcode().madeUp() ? 1 : numbers.size())
            .map(number -> new Task.DeleteTwin(meeting.id(), number))
            .toList();
    return confirming
        .confirm(meeting, numbers.getFirst(), twins)
        .thenReturn(new Outcome.Scheduled(meeting.id()));
  }

  /** A meeting that is known here already is another one that looks alike. */
  private Mono<List<String>> numbersOnZoom(Meeting meeting) {
    return zoom.find(Fingerprint.of(meeting))
        .filterWhen(number -> isKnown(meeting, number).map(known -> !known))
        .collectList();
  }

  private Mono<Boolean> isKnown(Meeting meeting, String number) {
    return known.find(Set.of(new ZoomNumber(meeting.account(), number))).map(it -> !it.isEmpty());
  }
}
