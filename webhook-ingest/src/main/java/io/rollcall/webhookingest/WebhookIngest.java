package io.rollcall.webhookingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class WebhookIngest {

  static void main(String[] arguments) {
    SpringApplication.run(WebhookIngest.class, arguments);
  }
}
