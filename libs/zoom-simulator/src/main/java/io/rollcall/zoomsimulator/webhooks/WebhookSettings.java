package io.rollcall.zoomsimulator.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWithin how long a receiver may take to answer; Zoom's 3 s by default
 * @param retryWaits waits before each retry; Zoom's 5, 20 and 60 minutes by default
 * @param atOnce deliveries under way at one time, over all accounts
 * @param kept deliveries remembered with their bodies; of the finished ones the oldest goes first
 */
@ConfigurationProperties("rollcall.simulator.webhooks")
record WebhookSettings(
    @DefaultValue("3s") Duration answerWithin,
    @DefaultValue({"5m", "20m", "60m"}) List<Duration> retryWaits,
    @DefaultValue("64") int atOnce,
    @DefaultValue("10000") int kept) {

  WebhookSettings {
    if (atOnce < 1 || atOnce > 1000 || kept < 100 || kept > 100_000 || retryWaits.size() > 10) {
      throw new IllegalArgumentException("webhooks: at-once 1-1000, kept 100-100000, 10 waits");
    }
  }
}
