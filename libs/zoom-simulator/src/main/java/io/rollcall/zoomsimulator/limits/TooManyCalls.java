package io.rollcall.zoomsimulator.limits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Zoom's three kinds of 429 that concern a whole account or resource, as answers. */
public enum TooManyCalls {
  AT_ONCE(
      "QPS", "You have reached the maximum per-second rate limit for this API. Try again later."),
  TODAY(
      "Daily-limit",
      "You have reached the maximum daily rate limit for this API. Refer to the response header"
          + " for details on when you can make another request."),
  CONCURRENT("", "Too many concurrent requests. Try again later.");

  private final String type;
  private final String message;

  TooManyCalls(String type, String message) {
    this.type = type;
    this.message = message;
  }

  /** Answers 429; a daily limit tells by {@code Retry-After} when the next day begins. */
  public static Mono<Void> write(ServerWebExchange exchange, TooManyCalls kind) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    if (!kind.type.isEmpty()) {
      response.getHeaders().set("X-RateLimit-Type", kind.type);
    }
    if (kind == TODAY) {
      response.getHeaders().set("Retry-After", tomorrow().toString());
    }
    var body = "{\"code\":429,\"message\":\"" + kind.message + "\"}";
    return response.writeWith(
        Mono.just(response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
  }

  private static Instant tomorrow() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
  }
}
