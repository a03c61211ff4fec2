package io.rollcall.meeting.scheduling;

import static io.rollcall.meeting.domain.ZoomField.changedAndDiffering;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Changes a meeting, on Zoom first.
 *
 * <ol>
 *   <li>It is read from Zoom before: only what the caller changed is sent, so that what somebody
 *       else changed on Zoom stays.
 *   <li>It is read back after: Zoom says yes to what it silently leaves as it was.
 *   <li>What is stored here is what Zoom has, and what Zoom does not keep.
 * </ol>
 */
@Service
public class Changing {

  private final Altering altering;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Changing(Altering altering, Conferences zoom, SchedulingProperties properties) {
    this.altering = altering;
    this.zoom = zoom;
    this.properties = properties;
  }

  /**
   * Changes a meeting.
   *
   * @param meeting as the caller saw it
   * @param version of that
   */
  public Mono<Altered> change(Meeting meeting, long version, Wanted wanted) {
    Task.Alter task = new Task.Alter(meeting.id(), wanted);
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
  Mono<Altered> resume(Task.Alter task, Meeting meeting) {
    return read(meeting, properties.call())
        .flatMap(
            reading ->
                switch (reading) {
                  case Reading.Found it ->
                      send(task, meeting.as(it.conference()), it, properties.call());
                  case Reading.Refused it ->
                      altering.drop(task).thenReturn(new Altered.Refused(it.refusal(), false));
                  case Reading.Away it -> Mono.just(new Altered.Pending());
                });
  }

  private Mono<Altered> begin(
      Task.Alter task, Meeting meeting, long version, Reading.Found onZoom) {
    Wanted now = onZoom.now();
    Wanted next = task.wanted().plannedAs(now, missing(task, meeting, onZoom));
    return altering.begin(
        task,
        version,
        meeting,
        now.on(meeting).plannedAnewAs(next.on(meeting)),
        send(task, meeting, onZoom, properties.callInForeground()));
  }

  private Mono<Altered> send(
      Task.Alter task, Meeting meeting, Reading.Found onZoom, Duration patience) {
    Set<ZoomField> fields = missing(task, meeting, onZoom);
    if (fields.isEmpty()) {
      return store(task, meeting, onZoom);
    }
    // the rule and the zone that a time is sent with
    Wanted next = task.wanted().plannedAs(onZoom.now(), fields);
    return zoom.change(next.on(meeting), fields)
        .timeout(patience, Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done it -> readBack(task, meeting, patience);
                  case Deed.Refused it ->
                      altering
                          .drop(task)
                          .thenReturn(new Altered.Refused(it.refusal(), it.running()));
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown it -> Mono.just(new Altered.Pending());
                });
  }

  private Mono<Altered> readBack(Task.Alter task, Meeting meeting, Duration patience) {
    return zoom.readBack(meeting, task.wanted())
        .timeout(patience, Mono.just(new Reading.Away(Later.SOON)))
        .flatMap(
            reading ->
                reading instanceof Reading.Found it
                    ? store(task, meeting, it)
                    : Mono.just(new Altered.Pending()));
  }

  private Mono<Reading> read(Meeting meeting, Duration patience) {
    return zoom.read(meeting).timeout(patience, Mono.just(new Reading.Away(Later.SOON)));
  }

  private Mono<Altered> store(Task.Alter task, Meeting meeting, Reading.Found onZoom) {
    List<String> notApplied =
        missing(task, meeting, onZoom).stream().map(ZoomField::pointer).toList();
    return altering.changed(task, onZoom).thenReturn(new Altered.Done(notApplied));
  }

  /** What the caller changed and Zoom has otherwise. */
  private static Set<ZoomField> missing(Task.Alter task, Meeting meeting, Reading.Found onZoom) {
    return changedAndDiffering(Wanted.of(meeting), task.wanted(), onZoom.now());
  }
}
