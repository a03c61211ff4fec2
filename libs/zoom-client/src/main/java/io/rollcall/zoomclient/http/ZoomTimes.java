package io.rollcall.zoomclient.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Times in headers. Zoom's {@code Retry-After} is an ISO date-time; seconds are understood too. */
final class ZoomTimes {

  private ZoomTimes() {}

  static Optional<Instant> date(HttpHeaders headers) {
    return parse(headers.getFirst(HttpHeaders.DATE), ZoomTimes::httpDate);
  }

  static Optional<Instant> retryAfter(HttpHeaders headers, Instant now) {
    String text = headers.getFirst(HttpHeaders.RETRY_AFTER);
    return parse(text, Instant::parse)
        .or(() -> parse(text, seconds -> now.plusSeconds(Long.parseLong(seconds))))
        .or(() -> parse(text, ZoomTimes::httpDate));
  }

  private static Instant httpDate(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  static <T> Optional<T> parse(@Nullable String text, Function<String, T> form) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(text.trim()));
    } catch (ArithmeticException | DateTimeException | NumberFormatException other) {
      return Optional.empty();
    }
  }
}
