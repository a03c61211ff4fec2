package io.rollcall.meeting.zoom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Zoom's users are asked for.
 *
 * @param changesADay how often meetings are created and changed under one host on one day (UTC), 1
 *     to 1,000,000; Zoom allows 100, to all apps together
 * @param listGood how long Zoom's list of what lies ahead of a host is good, 1 s to 10 min
 * @param listPatience how long a caller waits for that list, 10 ms to 5 s; then it is done without
 */
@ConfigurationProperties("rollcall.hosts")
record HostsProperties(
    @DefaultValue("100") int changesADay,
    @DefaultValue("30s") Duration listGood,
    @DefaultValue("1s") Duration listPatience) {

  HostsProperties {
    require(changesADay, 1, 1_000_000, "rollcall.hosts.changes-a-day: 1 to 1000000");
    require(listGood.toMillis(), 1_000, 600_000, "rollcall.hosts.list-good: 1s to 10m");
    require(listPatience.toMillis(), 10, 5_000, "rollcall.hosts.list-patience: 10ms to 5s");
  }

  private static void require(long value, long from, long to, String message) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(message);
    }
  }
}
