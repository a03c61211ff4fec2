package io.rollcall.gateway.routes;

import io.rollcall.gateway.GatewayProperties;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * What of the headers is passed on. The gateway library removes hop-by-hop headers, and all that is
 * said of where a request came from.
 */
@Configuration(proxyBeanMethods = false)
class PassedOn {

  private static final String REQUEST_ID = "X-Request-Id";

  /** A service does not get what concerns only the gateway. */
  @Bean
  HttpHeadersFilter toTheService() {
    return (input, exchange) -> {
      HttpHeaders headers = HttpHeaders.copyOf(input);
      headers.remove(HttpHeaders.COOKIE);
      headers.remove(HttpHeaders.EXPECT);
      return headers;
    };
  }

  @Bean
  HttpHeadersFilter whereItCameFrom(GatewayProperties properties) {
    return new Provenance(properties.trustedProxies());
  }

  /** The caller gets the request's id from the gateway; a service's own would double it. */
  @Bean
  HttpHeadersFilter toTheCaller() {
    return new HttpHeadersFilter() {
      @Override
      public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = HttpHeaders.copyOf(input);
        headers.remove(REQUEST_ID);
        return headers;
      }

      @Override
      public boolean supports(Type type) {
        return type == Type.RESPONSE;
      }
    };
  }
}
