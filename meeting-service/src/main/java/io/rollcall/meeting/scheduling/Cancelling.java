package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Cancels one slot of a series, on Zoom first. What Zoom refuses is read back: it says no to what
 * it did when its answer was lost.
 */
@Service
public class Cancelling {

  private final Altering altering;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Cancelling(Altering altering, Conferences zoom, SchedulingProperties properties) {
    this.altering = altering;
    this.zoom = zoom;
    this.properties = properties;
  }

  /**
   * Cancels a slot.
   *
   * @param meeting as the caller saw it
   * @param version of that
   */
  public Mono<Altered> cancel(Meeting meeting, long version, String slot) {
    Task.CancelSlot task = new Task.CancelSlot(meeting.id(), slot);
    return altering.begin(task, version, cancel(task, meeting, properties.callInForeground()));
  }

  /** Asks Zoom, once more or for the first time: cancelling twice does no harm. */
  Mono<Altered> resume(Task.CancelSlot task, Meeting meeting) {
    return cancel(task, meeting, properties.call());
  }

  private Mono<Altered> cancel(Task.CancelSlot task, Meeting meeting, Duration patience) {
    return zoom.cancel(meeting, task.slot())
        .timeout(patience, Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done it -> cancelled(task, it.at());
                  case Deed.Refused it -> cancelledUnlessPlanned(task, meeting, it, patience);
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown it -> Mono.just(new Altered.Pending());
                });
  }

  /** Zoom knows no slot that is cancelled. */
  private Mono<Altered> cancelledUnlessPlanned(
      Task.CancelSlot task, Meeting meeting, Deed.Refused refusal, Duration patience) {
    return zoom.read(meeting)
        .timeout(patience, Mono.just(new Reading.Away(Later.SOON)))
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it when !it.plan().holds(task.slot()) ->
                      cancelled(task, it.plan().at());
                  case Reading.Away it -> Mono.just(new Altered.Pending());
                  default ->
                      altering
                          .drop(task)
                          .thenReturn(new Altered.Refused(refusal.refusal(), refusal.running()));
                });
  }

  private Mono<Altered> cancelled(Task.CancelSlot task, @Nullable Instant at) {
    return altering.cancelled(task, at).thenReturn(new Altered.Done(List.of()));
  }
}
