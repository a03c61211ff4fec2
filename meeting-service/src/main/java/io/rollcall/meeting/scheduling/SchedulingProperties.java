package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.persistence.Intents;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How meetings are created that Zoom has yet to confirm.
 *
 * @param lease how long the first attempt has an intent for itself, 1 s to 10 min; longer than any
 *     call to Zoom may take; later ones have it for up to eight times that
 * @param foreground how long a caller waits for Zoom before the answer is 202, 1 s to 30 s; never
 *     longer than half a lease, and to be shorter than a proxy waits for an answer
 * @param poll the pause between two looks for intents that were cut off, 100 ms to 1 min
 */
@ConfigurationProperties("rollcall.intents")
record SchedulingProperties(
    @DefaultValue("30s") Duration lease,
    @DefaultValue("10s") Duration foreground,
    @DefaultValue("2s") Duration poll) {

  SchedulingProperties {
    if (lease.toMillis() < 1_000 || lease.toMinutes() > 10) {
      throw new IllegalArgumentException("rollcall.intents.lease: 1s to 10m");
    }
    if (foreground.toMillis() < 1_000 || foreground.toMillis() > 30_000) {
      throw new IllegalArgumentException("rollcall.intents.foreground: 1s to 30s");
    }
    if (poll.toMillis() < 100 || poll.toMillis() > 60_000) {
      throw new IllegalArgumentException("rollcall.intents.poll: 100ms to 1m");
    }
  }

  /** The longest that one attempt waits for Zoom to create a meeting. */
  Duration creation() {
    return lease.dividedBy(2);
  }

  /**
   * The longest that one attempt looks for what Zoom may have created, before and after that: it
   * grows with the lease, so that a host's lists may be as long as they like.
   *
   * @param attempts with this one, from 1
   */
  Duration search(int attempts) {
    return Intents.lease(lease, attempts).dividedBy(4);
  }

  /** The longest that a change, which takes three calls, waits for one of them. */
  Duration call() {
    return lease.dividedBy(4);
  }

  /** The same while a caller waits. */
  Duration callInForeground() {
    return creationInForeground().dividedBy(3);
  }

  /** The longest that a caller waits for Zoom to create a meeting. */
  Duration creationInForeground() {
    return foreground.compareTo(creation()) < 0 ? foreground : creation();
  }
}
