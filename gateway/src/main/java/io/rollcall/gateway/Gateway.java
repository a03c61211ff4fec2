package io.rollcall.gateway;

import io.rollcall.gateway.services.ServiceDocuments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class Gateway {

  static void main(String[] arguments) {
    SpringApplication.run(Gateway.class, arguments);
  }

  @Bean
  ServiceDocuments serviceDocuments() {
    return ServiceDocuments.packed();
  }
}
