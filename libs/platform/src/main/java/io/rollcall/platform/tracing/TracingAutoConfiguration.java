package io.rollcall.platform.tracing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** A trace for every request. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class TracingAutoConfiguration {

  @Bean
  TraceFilter traceFilter() {
    return new TraceFilter();
  }
}
