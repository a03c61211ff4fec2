package io.rollcall.zoomsimulator.meetings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept meetings remembered over all accounts; the oldest goes first
 * @param startUrlLife how long a {@code start_url} lets the host in; Zoom's 2 hours by default
 */
@ConfigurationProperties("rollcall.simulator.meetings")
record MeetingSettings(@DefaultValue("20000") int kept, @DefaultValue("2h") Duration startUrlLife) {

  MeetingSettings {
    if (kept < 1 || kept > 1_000_000) {
      throw new IllegalArgumentException("meetings: kept 1-1000000");
    }
  }
}
