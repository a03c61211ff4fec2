package io.rollcall.recording;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RecordingService {

  static void main(String[] arguments) {
    SpringApplication.run(RecordingService.class, arguments);
  }
}
