package io.rollcall.registrant.asking;

import io.rollcall.contracts.StateJson;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/**
 * What came back.
 *
 * @param retryAfter when asking again is worth while; at most a day
 */
record Reply(HttpStatusCode status, Duration retryAfter, byte[] body) {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATEST = Duration.ofHours(24);

  static Mono<Reply> of(ClientResponse response) {
    return response
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(body -> new Reply(response.statusCode(), retryAfter(response), body));
  }

  boolean is(int code) {
    return status.value() == code;
  }

  <T extends Record> T as(Class<T> type) {
    return StateJson.read(body, type);
  }

  /** It is no answer to the question. */
  OwnerAway isNone() {
    return OwnerAway.after("answered " + status.value(), retryAfter);
  }

  private static Duration retryAfter(ClientResponse response) {
    String value = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    if (value == null || !value.matches("\\d{1,9}")) {
      return SOON;
    }
    Duration said = Duration.ofSeconds(Long.parseLong(value));
    return said.compareTo(LATEST) < 0 ? said : LATEST;
  }
}
