package io.rollcall.meeting.listing;

import io.rollcall.meeting.persistence.Lapses;
import io.rollcall.platform.background.BackgroundLoop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the lists in step with the time; every replica does. */
@Configuration(proxyBeanMethods = false)
class LapseWorker {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Bean
  BackgroundLoop lapseLoop(Lapses lapses) {
    return BackgroundLoop.every(PAUSE, "lapses", lapses::move);
  }
}
