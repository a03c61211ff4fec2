package io.rollcall.meeting.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.background.BackgroundLoops;
import io.rollcall.zoomclient.budget.Urgency;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks in the background for intents that were cut off; every replica does. */
@Configuration(proxyBeanMethods = false)
class IntentWorker {

  private static final int SIDE_BY_SIDE = 4;

  private static final Duration PURGE_PAUSE = Duration.ofHours(1);

  private final AtomicReference<Duration> oldest = new AtomicReference<>(Duration.ZERO);

  IntentWorker(MeterRegistry meters) {
    Gauge.builder("rollcall_intents_oldest_seconds", () -> oldest.get().toMillis() / 1000.0)
        .description("Age of the oldest thing that is still to be done with Zoom")
        .register(meters);
  }

  /** Some side by side: no account waits for a slow other one alone. */
  @Bean
  BackgroundLoops intentLoops(Resuming resuming, SchedulingProperties properties) {
    return new BackgroundLoops(
        SIDE_BY_SIDE,
        "intents",
        name ->
            BackgroundLoop.every(
                properties.poll(), name, () -> Urgency.background(resuming.resumeAll())));
  }

  @Bean
  BackgroundLoop intentAgeLoop(Intents intents, SchedulingProperties properties) {
    return BackgroundLoop.every(
        properties.poll(), "intent-age", () -> intents.oldest().doOnNext(oldest::set).then());
  }

  @Bean
  BackgroundLoop fingerprintLoop(Fingerprints fingerprints) {
    return BackgroundLoop.every(PURGE_PAUSE, "fingerprints", fingerprints::purge);
  }
}
