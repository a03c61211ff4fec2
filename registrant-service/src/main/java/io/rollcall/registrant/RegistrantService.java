package io.rollcall.registrant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RegistrantService {

  static void main(String[] arguments) {
    SpringApplication.run(RegistrantService.class, arguments);
  }
}
