package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
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
 * Gives one slot of a series another time, or cancels it, on Zoom first. Both are read back: Zoom
 * says yes to what it leaves as it was, and no to what it did when its answer was lost.
 */
@Service
public class Moving {

  private final Altering altering;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Moving(Altering altering, Conferences zoom, SchedulingProperties properties) {
    this.altering = altering;
    this.zoom = zoom;
    this.properties = properties;
  }

  /**
   * Gives a slot another time.
   *
   * @param meeting as the caller saw it
   * @param version of that
   * @param wanted with the id that it has
   */
  public Mono<Altered> move(Meeting meeting, long version, Slot wanted) {
    Task.MoveSlot task = new Task.MoveSlot(meeting.id(), wanted);
    return altering.begin(
        task,
        version,
        meeting,
        List.of(wanted),
        move(task, meeting, properties.callInForeground()));
  }

  /** Cancels a slot; of the meeting and version see {@link #move}. */
  public Mono<Altered> cancel(Meeting meeting, long version, String slot) {
    Task.CancelSlot task = new Task.CancelSlot(meeting.id(), slot);
    return altering.begin(task, version, cancel(task, meeting, properties.callInForeground()));
  }

  /** Asks Zoom, once more or for the first time: the same time again does no harm. */
  Mono<Altered> resume(Task.MoveSlot task, Meeting meeting) {
    return move(task, meeting, properties.call());
  }

  Mono<Altered> resume(Task.CancelSlot task, Meeting meeting) {
    return cancel(task, meeting, properties.call());
  }

  private Mono<Altered> move(Task.MoveSlot task, Meeting meeting, Duration patience) {
    return zoom.move(meeting, task.wanted())
        .timeout(patience, Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done _ -> readBack(task, meeting, patience);
                  case Deed.Refused it -> movedUnlessElsewhere(task, meeting, it, patience);
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown it -> Mono.just(new Altered.Pending());
                });
  }

  private Mono<Altered> readBack(Task.MoveSlot task, Meeting meeting, Duration patience) {
    return read(meeting, patience)
        .flatMap(
            reading ->
                reading instanceof Reading.Found it
                    ? replanned(task, it)
                    : Mono.just(new Altered.Pending()));
  }

  private Mono<Altered> movedUnlessElsewhere(
      Task.MoveSlot task, Meeting meeting, Deed.Refused refusal, Duration patience) {
    return read(meeting, patience)
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it when it.plan().slots().contains(task.wanted()) ->
                      replanned(task, it);
                  case Reading.Away _ -> Mono.just(new Altered.Pending());
                  default -> refused(task, refusal);
                });
  }

  private Mono<Altered> replanned(Task.MoveSlot task, Reading.Found onZoom) {
    List<String> notApplied =
        onZoom.plan().slots().contains(task.wanted())
            ? List.of()
            : List.of("/startTime", "/durationMinutes");
    return altering.replanned(task, onZoom).thenReturn(new Altered.Done(notApplied));
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
    return read(meeting, patience)
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it when !it.plan().holds(task.slot()) ->
                      cancelled(task, it.plan().at());
                  case Reading.Away it -> Mono.just(new Altered.Pending());
                  default -> refused(task, refusal);
                });
  }

  private Mono<Altered> cancelled(Task.CancelSlot task, @Nullable Instant at) {
    return altering.cancelled(task, at).thenReturn(new Altered.Done(List.of()));
  }

  private Mono<Altered> refused(Task task, Deed.Refused refusal) {
    return altering
        .drop(task)
        .thenReturn(new Altered.Refused(refusal.refusal(), refusal.running()));
  }

  private Mono<Reading> read(Meeting meeting, Duration patience) {
    return zoom.read(meeting).timeout(patience, Mono.just(new Reading.Away(Later.SOON)));
  }
}
