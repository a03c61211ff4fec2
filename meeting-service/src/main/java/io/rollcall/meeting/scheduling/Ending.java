package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Deed;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Ends a running meeting for everybody. Nothing is stored: Zoom tells when it has ended, and asking
 * twice does no harm.
 */
@Service
public class Ending {

  private final Conferences zoom;
  private final SchedulingProperties properties;

  Ending(Conferences zoom, SchedulingProperties properties) {
    this.zoom = zoom;
    this.properties = properties;
  }

  public Mono<Deed> end(Meeting meeting) {
    return zoom.end(meeting)
        .timeout(properties.creationInForeground(), Mono.just(new Deed.Unknown()));
  }
}
