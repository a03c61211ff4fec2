package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Reading;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives one slot of a series another time, on Zoom first. It is read before, so that what somebody
 * else changed of it on Zoom stays, and read back: Zoom says yes to what it leaves as it was, and
 * no to what it did when its answer was lost.
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
   * @param before the slot as the caller saw it
   * @param wanted with the id that it has
   */
  public Mono<Altered> move(Meeting meeting, long version, Slot before, Slot wanted) {
    Task.MoveSlot task = new Task.MoveSlot(meeting.id(), before, wanted);
    return read(meeting, properties.callInForeground())
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it -> begin(task, meeting.as(it.conference()), version, it);
                  case Reading.Refused it -> Mono.just(new Altered.Refused(it.refusal(), false));
                  case Reading.Away it -> Mono.just(new Altered.NotNow(it.later()));
                });
  }

  /** Brings to an end what was cut off: sends again what Zoom does not have yet. */
  Mono<Altered> resume(Task.MoveSlot task, Meeting meeting) {
    return read(meeting, properties.call())
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it ->
                      send(task, meeting.as(it.conference()), it, properties.call());
                  case Reading.Refused it -> refused(task, new Deed.Refused(it.refusal(), false));
                  case Reading.Away _ -> Mono.just(new Altered.Pending());
                });
  }

  private Mono<Altered> begin(
      Task.MoveSlot task, Meeting meeting, long version, Reading.Found onZoom) {
    Slot there = there(task, onZoom);
    Slot wanted = task.on(there);
    return altering.begin(
        task,
        version,
        meeting,
        wanted.equals(there) ? List.of() : List.of(wanted),
        send(task, meeting, onZoom, properties.callInForeground()));
  }

  private Mono<Altered> send(
      Task.MoveSlot task, Meeting meeting, Reading.Found onZoom, Duration patience) {
    if (missing(task, onZoom).isEmpty()) {
      return replanned(task, onZoom);
    }
    Slot there = there(task, onZoom);
    return zoom.move(onZoom.now().on(meeting), there, task.on(there))
        .timeout(patience, Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done _ -> readBack(task, meeting, patience);
                  case Deed.Refused it -> movedUnlessElsewhere(task, meeting, it, patience);
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown _ -> Mono.just(new Altered.Pending());
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
                  case Reading.Found it
                      when it.plan().holds(task.slot()) && missing(task, it).isEmpty() ->
                      replanned(task, it);
                  case Reading.Away _ -> Mono.just(new Altered.Pending());
                  default -> refused(task, refusal);
                });
  }

  private Mono<Altered> replanned(Task.MoveSlot task, Reading.Found onZoom) {
    return altering.replanned(task, onZoom).thenReturn(new Altered.Done(missing(task, onZoom)));
  }

  /** Of a slot that Zoom does not tell of, all that is wanted is missing. */
  private static Slot there(Task.MoveSlot task, Reading.Found onZoom) {
    return onZoom.plan().slot(task.slot()).orElse(task.before());
  }

  /** JSON Pointers of what is wanted and Zoom has otherwise. */
  private static List<String> missing(Task.MoveSlot task, Reading.Found onZoom) {
    Slot there = there(task, onZoom);
    Slot wanted = task.on(there);
    return Stream.of(
            wanted.start().equals(there.start()) ? "" : "/startTime",
            wanted.length().equals(there.length()) ? "" : "/durationMinutes")
        .filter(pointer -> !pointer.isEmpty())
        .toList();
  }

  private Mono<Altered> refused(Task.MoveSlot task, Deed.Refused refusal) {
    return altering
        .drop(task)
        .thenReturn(new Altered.Refused(refusal.refusal(), refusal.running()));
  }

  private Mono<Reading> read(Meeting meeting, Duration patience) {
    return zoom.read(meeting).timeout(patience, Mono.just(new Reading.Away(Later.SOON)));
  }
}
