package io.rollcall.meeting.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are reconciled with Zoom.
 *
 * @param every from the end of one to the beginning of the next, a tenth more or less, 5 min to 30
 *     days; the first one of an account begins after half of it to all of it
 * @param goodFor how long what was read of a meeting is good while Zoom's lists tell nothing else,
 *     1 min to 30 days
 * @param lease how long one meeting may take before another replica takes over, 30 s to 1 h
 * @param round how many meetings of a host are gone through before others have their turn, 1 to
 *     10,000
 * @param poll the pause between two looks for one that is due, 100 ms to 1 h
 */
@ConfigurationProperties("rollcall.reconciliation")
record ReconciliationProperties(
    @DefaultValue("6h") Duration every,
    @DefaultValue("24h") Duration goodFor,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("500") int round,
    @DefaultValue("10s") Duration poll) {

  ReconciliationProperties {
    require(every, 300_000, 2_592_000_000L, "every: 5m to 30d");
    require(goodFor, 60_000, 2_592_000_000L, "good-for: 1m to 30d");
    require(lease, 30_000, 3_600_000, "lease: 30s to 1h");
    require(poll, 100, 3_600_000, "poll: 100ms to 1h");
    if (round < 1 || round > 10_000) {
      throw new IllegalArgumentException("rollcall.reconciliation.round: 1 to 10000");
    }
  }

  private static void require(Duration value, long from, long to, String message) {
    if (value.toMillis() < from || value.toMillis() > to) {
      throw new IllegalArgumentException("rollcall.reconciliation." + message);
    }
  }
}
