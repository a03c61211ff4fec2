package io.rollcall.meeting.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.zoomclient.budget.Urgency;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks in the background for intents that were cut off; every replica does. */
@Configuration(proxyBeanMethods = false)
class IntentWorker {

  private static final Duration PURGE_PAUSE = Duration.ofHours(1);

  private final AtomicReference<Duration> oldest = new AtomicReference<>(Duration.ZERO);

  IntentWorker(MeterRegistry meters) {
    Gauge.builder("rollcall_intents_oldest_seconds", () -> oldest.get().toMillis() / 1000.0)
        .description("Age of the oldest thing that is still to be done with Zoom")
        .register(meters);
  }

  @Bean
  BackgroundLoop intentLoop(Resuming resuming, Intents intents, SchedulingProperties properties) {
    return BackgroundLoop.every(
        properties.poll(),
        "intents",
        () ->
            Urgency.background(resuming.resumeAll())
                .then(intents.oldest())
                .doOnNext(oldest::set)
                .then());
  }

  @Bean
  BackgroundLoop fingerprintLoop(Fingerprints fingerprints) {
    return BackgroundLoop.every(PURGE_PAUSE, "fingerprints", fingerprints::purge);
  }
}
