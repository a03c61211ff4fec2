package io.rollcall.meeting.announcements;

import io.rollcall.meeting.persistence.Announced;
import io.rollcall.meeting.persistence.AnnouncementKeys;
import io.rollcall.platform.background.BackgroundLoop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away what is over; every replica does. */
@Configuration(proxyBeanMethods = false)
class AnnouncementLoops {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofHours(1);

  @Bean
  BackgroundLoop announcedLoop(Announced announced) {
    return BackgroundLoop.every(SOON, "announced", announced::removeWhatIsOver);
  }

  @Bean
  BackgroundLoop announcementKeyLoop(AnnouncementKeys keys) {
    return BackgroundLoop.every(LATER, "announcement-keys", keys::forgetOld);
  }
}
