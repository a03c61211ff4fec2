package io.rollcall.meeting.occurrences;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How meetings are refreshed from Zoom.
 *
 * @param good how long an answer of Zoom's is good, 1 s to 5 min
 * @param lease how long one flight to Zoom may take before another may start, 1 s to 1 min
 * @param patience how long a caller waits for somebody else's flight, 100 ms to 30 s
 */
@ConfigurationProperties("rollcall.refresh")
record RefreshProperties(
    @DefaultValue("10s") Duration good,
    @DefaultValue("12s") Duration lease,
    @DefaultValue("4s") Duration patience) {

  RefreshProperties {
    require(good, 1_000, 300_000, "rollcall.refresh.good: 1s to 5m");
    require(lease, 1_000, 60_000, "rollcall.refresh.lease: 1s to 1m");
    require(patience, 100, 30_000, "rollcall.refresh.patience: 100ms to 30s");
  }

  private static void require(Duration value, long from, long to, String message) {
    if (value.toMillis() < from || value.toMillis() > to) {
      throw new IllegalArgumentException(message);
    }
  }
}
