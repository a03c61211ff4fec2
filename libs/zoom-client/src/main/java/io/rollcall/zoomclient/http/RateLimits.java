package io.rollcall.zoomclient.http;

import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.RateLimit.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Reads which limit a 429 is about. Zoom gives every kind the same code; what tells them apart is
 * the header {@code X-RateLimit-Type}, whether there is a {@code Retry-After} (for the account's
 * day only), and, where both are missing, the text, which Zoom writes in English for limits.
 */
final class RateLimits {

  /** Zoom counts by the day; a time further away is somebody's mistake. */
  private static final Duration LONGEST = Duration.ofHours(25);

  /** One person's limits name their number: "daily rate limit (100) of ... for this user". */
  private static final Pattern PERSONAL = Pattern.compile("daily rate limit (of )?\\(\\d+\\)");

  private RateLimits() {}

  static RateLimit of(HttpHeaders headers, String message) {
    Instant now = ZoomTimes.date(headers).orElseGet(Instant::now);
    Optional<Instant> named = ZoomTimes.retryAfter(headers, now).filter(now.plus(LONGEST)::isAfter);
    String text = message.toLowerCase(Locale.ROOT);
    Kind kind = kind(type(headers), named.isPresent(), text);
    return new RateLimit(
        kind,
        Optional.ofNullable(headers.getFirst("X-RateLimit-Category")),
        ZoomTimes.parse(headers.getFirst("X-RateLimit-Limit"), Integer::valueOf),
        named.orElseGet(() -> usualEnd(kind, now)));
  }

  private static String type(HttpHeaders headers) {
    String type = headers.getFirst("X-RateLimit-Type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  private static Kind kind(String type, boolean endIsNamed, String text) {
    if (PERSONAL.matcher(text).find()) {
      return Kind.OF_PERSON;
    }
    if (text.contains("concurrent")) {
      return Kind.AT_ONCE;
    }
    if (type.startsWith("qps") || text.contains("per-second")) {
      return Kind.PER_SECOND;
    }
    if (endIsNamed || text.contains("maximum daily")) {
      return Kind.PER_DAY;
    }
    return type.startsWith("daily") ? Kind.OF_PERSON : Kind.PER_SECOND;
  }

  private static Instant usualEnd(Kind kind, Instant now) {
    return switch (kind) {
      case PER_SECOND, AT_ONCE -> now.plusSeconds(1);
      case PER_DAY, OF_PERSON ->
          LocalDate.ofInstant(now, ZoneOffset.UTC)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
    };
  }
}
