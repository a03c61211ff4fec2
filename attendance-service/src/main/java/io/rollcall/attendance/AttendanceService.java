package io.rollcall.attendance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class AttendanceService {

  static void main(String[] arguments) {
    SpringApplication.run(AttendanceService.class, arguments);
  }
}
