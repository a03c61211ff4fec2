package io.rollcall.registrant;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class RegistrantService {

  static void main(String[] arguments) {
    SpringApplication.run(RegistrantService.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
