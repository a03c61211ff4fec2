package io.rollcall.meeting;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class MeetingService {

  static void main(String[] arguments) {
    SpringApplication.run(MeetingService.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
