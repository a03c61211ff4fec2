package io.rollcall.meeting.calendar;

import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.platform.background.BackgroundLoop;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remembers and forgets what people belong to; every replica does. */
@Configuration(proxyBeanMethods = false)
class CalendarLoops {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofHours(1);

  @Bean
  BackgroundLoop membershipLoop(Remembering remembering) {
    return BackgroundLoop.every(SOON, "memberships", remembering::store);
  }

  @Bean
  BackgroundLoop forgettingLoop(CalendarLinks links) {
    return BackgroundLoop.every(LATER, "forgetting", links::forget);
  }
}
