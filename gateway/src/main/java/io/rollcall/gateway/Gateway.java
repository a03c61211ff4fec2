package io.rollcall.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Gateway {

  static void main(String[] arguments) {
    SpringApplication.run(Gateway.class, arguments);
  }
}
