package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Reading;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes over what somebody changed on Zoom. That Zoom does not know it deletes nothing here. */
@Component
class Rereading {

  private final Conferences zoom;
  private final Altering altering;

  Rereading(Conferences zoom, Altering altering) {
    this.zoom = zoom;
    this.altering = altering;
  }

  Mono<Reading> reread(Task.Reread task, MeetingView view) {
    Meeting meeting = view.meeting();
    return meeting.zoomId() == null
        ? Mono.empty()
        : zoom.read(meeting)
            .flatMap(reading -> take(task, view.version(), reading).thenReturn(reading));
  }

  private Mono<Void> take(Task.Reread task, long version, Reading reading) {
    return switch (reading) {
      case Reading.Found it -> altering.reread(task, version, it);
      case Reading.Refused it -> altering.drop(task);
      case Reading.Away it -> Mono.empty();
    };
  }
}
