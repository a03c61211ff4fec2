package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom's meetings, as far as this service needs them. */
public interface Conferences {

  /** Creates a meeting. Never fails: what is not known is an answer too. */
  Mono<Creation> create(Meeting meeting);

  /**
   * Looks for a meeting whose creation was cut off: among the host's, by topic and start, and then
   * by its passcode.
   *
   * @return the numbers of those that fit, the oldest first; fails with {@link ZoomAway}
   */
  Flux<String> find(Meeting meeting);

  /**
   * Looks whether a meeting runs.
   *
   * @return empty when it does not, as far as Zoom knows; fails with {@link ZoomAway}
   */
  Mono<News.SeenRunning> look(Meeting meeting);
}
