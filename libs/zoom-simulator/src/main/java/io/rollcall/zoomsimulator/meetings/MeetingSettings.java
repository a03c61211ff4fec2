package io.rollcall.zoomsimulator.meetings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept meetings remembered over all accounts; the oldest goes first
 */
@ConfigurationProperties("rollcall.simulator.meetings")
record MeetingSettings(@DefaultValue("20000") int kept) {

  MeetingSettings {
    if (kept < 1 || kept > 1_000_000) {
      throw new IllegalArgumentException("meetings: kept 1-1000000");
    }
  }
}
