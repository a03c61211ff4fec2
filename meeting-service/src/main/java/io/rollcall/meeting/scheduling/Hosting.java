package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.meeting.persistence.PresenterHosts;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Reading;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes an alternative host of a presenter, or none any more, on Zoom first. It is read before, so
 * that whoever else is one stays one, and read back. The intent tells after a crash that it was for
 * the presenter.
 */
@Component
class Hosting {

  private static final Set<ZoomField> FIELDS = Set.of(ZoomField.ALTERNATIVE_HOSTS);

  private final Altering altering;
  private final PresenterHosts presenterHosts;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Hosting(
      Altering altering,
      PresenterHosts presenterHosts,
      Conferences zoom,
      SchedulingProperties properties) {
    this.altering = altering;
    this.presenterHosts = presenterHosts;
    this.zoom = zoom;
    this.properties = properties;
  }

  /**
   * Does it.
   *
   * @param version of the meeting before it was read on Zoom
   */
  Mono<Altered> set(
      Task.SetAlternativeHost task, Meeting meeting, long version, Reading.Found onZoom) {
    return altering
        .begin(task, version, send(task, meeting.as(onZoom.conference()), onZoom))
        .flatMap(altered -> heard(task, altered));
  }

  /**
   * Brings to an end what was cut off. Where Zoom does not have it, nothing was done: whoever looks
   * at the presenters next begins anew.
   */
  Mono<Altered> resume(Task.SetAlternativeHost task, Meeting meeting) {
    return read(meeting)
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it -> resume(task, meeting.as(it.conference()), it);
                  case Reading.Refused it ->
                      leave(task).thenReturn(new Altered.Refused(it.refusal(), false));
                  case Reading.Away _ -> Mono.just(new Altered.Pending());
                });
  }

  /** Whether Zoom took it cannot be seen: if so, it was for the presenter. */
  private Mono<Void> leave(Task.SetAlternativeHost task) {
    return (task.wanted() ? presenterHosts.done(task, true) : Mono.<Void>empty())
        .then(altering.drop(task));
  }

  /** A meeting as it is on Zoom now. */
  Mono<Reading> read(Meeting meeting) {
    return zoom.read(meeting).timeout(properties.call(), Mono.just(new Reading.Away(Later.SOON)));
  }

  private Mono<Altered> resume(
      Task.SetAlternativeHost task, Meeting meeting, Reading.Found onZoom) {
    return send(task, meeting, onZoom)
        .flatMap(
            altered ->
                altered instanceof Altered.NotNow
                    ? altering.drop(task).thenReturn(altered)
                    : heard(task, altered));
  }

  private Mono<Altered> send(Task.SetAlternativeHost task, Meeting meeting, Reading.Found onZoom) {
    List<String> next = task.on(onZoom.now().settings());
    if (next.equals(onZoom.now().settings().alternativeHosts())) {
      return hosted(task, onZoom);
    }
    return zoom.change(onZoom.now().withAlternativeHosts(next).on(meeting), FIELDS)
        .timeout(properties.call(), Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done _ -> readBack(task, meeting);
                  case Deed.Refused it ->
                      altering
                          .drop(task)
                          .thenReturn(new Altered.Refused(it.refusal(), it.running()));
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown _ -> Mono.just(new Altered.Pending());
                });
  }

  private Mono<Altered> readBack(Task.SetAlternativeHost task, Meeting meeting) {
    return read(meeting)
        .flatMap(
            reading ->
                reading instanceof Reading.Found it
                    ? hosted(task, it)
                    : Mono.just(new Altered.Pending()));
  }

  private Mono<Altered> hosted(Task.SetAlternativeHost task, Reading.Found onZoom) {
    return altering.hosted(task, onZoom).thenReturn(new Altered.Done(List.of()));
  }

  /** What Zoom refuses is not asked for again. */
  private Mono<Altered> heard(Task.SetAlternativeHost task, Altered altered) {
    return altered instanceof Altered.Refused it && !it.running()
        ? presenterHosts.nothingDone(task).thenReturn(altered)
        : Mono.just(altered);
  }
}
