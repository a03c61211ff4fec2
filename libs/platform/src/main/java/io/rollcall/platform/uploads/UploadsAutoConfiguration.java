package io.rollcall.platform.uploads;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Uploads that break off. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class UploadsAutoConfiguration {

  @Bean
  WebHttpHandlerBuilderCustomizer watchedUploads() {
    return server -> server.httpHandlerDecorator(WatchedUploads::new);
  }
}
