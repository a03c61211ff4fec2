package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Findings;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is on Zoom and not known here. */
@Component
class Strangers {

  private final Intents intents;
  private final KnownMeetings known;
  private final Conferences zoom;

  Strangers(Intents intents, KnownMeetings known, Conferences zoom) {
    this.intents = intents;
    this.known = known;
    this.zoom = zoom;
  }

  /**
   * Those that look like an order: among what Zoom told of it, and what it lists. One that is known
   * here is another one that looks alike.
   *
   * @param patience the longest that it takes
   * @return fails when Zoom cannot be asked now, or takes longer
   */
  Mono<Findings> like(Fingerprint ordered, Duration patience) {
    return intents
        .toldOf(ordered.meeting())
        .collectList()
        .flatMap(told -> zoom.find(ordered, told, number -> isOne(ordered.account(), number)))
        .timeout(patience);
  }

  /**
   * Whether this is one.
   *
   * @param account key of the account
   */
  Mono<Boolean> isOne(String account, String number) {
    return known.knows(new ZoomNumber(account, number)).map(it -> !it);
  }
}
