package io.rollcall.zoomsimulator.oauth;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer of Zoom carries: the time of its clock, and ids for its support. */
@Component
@Order(0)
class AnswerHeaders implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var headers = exchange.getResponse().getHeaders();
    var now = ZonedDateTime.now(ZoneOffset.UTC);
    headers.set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
    headers.set("x-zm-request-id", UUID.randomUUID().toString().replace('-', '_'));
    headers.set("x-zm-trackingid", "v=2.0;clid=us02;rid=WEB_" + hex());
    return chain.filter(exchange);
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
