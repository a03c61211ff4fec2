package io.rollcall.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Which pages of other origins may call the API, and what of an answer they may read. */
@Configuration(proxyBeanMethods = false)
class Cors {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
  private static final List<String> ACCEPTED =
      List.of(
          "Accept",
          "Authorization",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID",
          "Range",
          "traceparent",
          "X-Request-Id");
  private static final List<String> EXPOSED =
      List.of(
          "Location",
          "ETag",
          "Retry-After",
          "Content-Disposition",
          "Content-Range",
          "X-Request-Id");

  /** Before the token check: a preflight request carries no token. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 100)
  CorsWebFilter corsFilter(GatewayProperties properties) {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(properties.allowedOrigins());
    configuration.setAllowedMethods(METHODS);
    configuration.setAllowedHeaders(ACCEPTED);
    configuration.setExposedHeaders(EXPOSED);
    configuration.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    if (!properties.allowedOrigins().isEmpty()) {
      everywhere.registerCorsConfiguration("/**", configuration);
    }
    return new CorsWebFilter(everywhere);
  }
}
