package io.rollcall.zoomsimulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ZoomSimulator {

  static void main(String[] arguments) {
    SpringApplication.run(ZoomSimulator.class, arguments);
  }
}
