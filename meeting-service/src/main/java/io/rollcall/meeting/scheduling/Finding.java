package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks for a meeting on Zoom whose creation was cut off: found is adopted, none is sent again. Of
 * two the younger is deleted, unless its passcode was chosen by somebody, who may have made both.
 */
@Component
class Finding {

  private final KnownMeetings known;
  private final Conferences zoom;
  private final Scheduling scheduling;
  private final Confirming confirming;
  private final Altering altering;
  private final SchedulingProperties properties;

  Finding(
      KnownMeetings known,
      Conferences zoom,
      Scheduling scheduling,
      Confirming confirming,
      Altering altering,
      SchedulingProperties properties) {
    this.known = known;
    this.zoom = zoom;
    this.scheduling = scheduling;
    this.confirming = confirming;
    this.altering = altering;
    this.properties = properties;
  }

  Mono<Outcome> resume(Meeting meeting) {
    return numbersOnZoom(meeting)
        .timeout(properties.lease().dividedBy(3))
        .flatMap(
            numbers -> numbers.isEmpty() ? scheduling.sendAgain(meeting) : adopt(meeting, numbers));
  }

  /** Not before it is known which of them is ours; only while it still looks like it. */
  Mono<Deed> deleteTwin(Task.DeleteTwin task, Meeting meeting) {
    if (meeting.zoomId() == null) {
      return Mono.empty();
    }
    return isKnown(meeting, task.number())
        .flatMap(known -> known ? Mono.just(List.<String>of()) : numbersOnZoom(meeting))
        .flatMap(
            twins ->
                twins.contains(task.number())
                    ? zoom.delete(meeting, task.number())
                    : Mono.just(new Deed.Done(null)))
        .flatMap(
            deed ->
                deed instanceof Deed.Done || deed instanceof Deed.Refused
                    ? altering.drop(task).thenReturn(deed)
                    : Mono.just(deed));
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
    return zoom.find(meeting)
        .filterWhen(number -> isKnown(meeting, number).map(known -> !known))
        .collectList();
  }

  private Mono<Boolean> isKnown(Meeting meeting, String number) {
    return known.find(Set.of(new ZoomNumber(meeting.account(), number))).map(it -> !it.isEmpty());
  }
}
