package io.rollcall.meeting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class MeetingService {

  static void main(String[] arguments) {
    SpringApplication.run(MeetingService.class, arguments);
  }
}
