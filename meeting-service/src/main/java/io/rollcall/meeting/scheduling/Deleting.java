package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Deletes a meeting, on Zoom first. Registrants, presence, signatures and recordings stay. */
@Service
public class Deleting {

  private final Altering altering;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Deleting(Altering altering, Conferences zoom, SchedulingProperties properties) {
    this.altering = altering;
    this.zoom = zoom;
    this.properties = properties;
  }

  /**
   * Deletes a meeting.
   *
   * @param meeting as the caller saw it
   * @param version of that
   */
  public Mono<Altered> delete(Meeting meeting, long version) {
    Task.Delete task = new Task.Delete(meeting.id());
    return altering.begin(task, version, send(task, meeting, properties.creationInForeground()));
  }

  /** Asks Zoom, once more or for the first time: what is gone already counts as deleted. */
  Mono<Altered> resume(Task.Delete task, Meeting meeting) {
    return send(task, meeting, properties.creation());
  }

  private Mono<Altered> send(Task.Delete task, Meeting meeting, Duration patience) {
    return zoom.delete(meeting)
        .timeout(patience, Mono.just(new Deed.Unknown()))
        .flatMap(
            deed ->
                switch (deed) {
                  case Deed.Done it ->
                      altering.deleted(task, it.at()).thenReturn(new Altered.Done(List.of()));
                  case Deed.Refused it ->
                      altering
                          .drop(task)
                          .thenReturn(new Altered.Refused(it.refusal(), it.running()));
                  case Deed.NotNow it -> Mono.just(new Altered.NotNow(it.later()));
                  case Deed.Unknown it -> Mono.just(new Altered.Pending());
                });
  }
}
