package io.rollcall.zoomclient.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.RateLimit.Kind;
import io.rollcall.zoomclient.answers.ZoomRefusal.Limited;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
  private static final String USERS_DAY =
      "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests"
          + " permitted for this particular user. You may resume at GMT 00:00:00.";
  private static final String REGISTRANTS_DAY =
      "You have exceeded the daily rate limit of (3) for Add a webinar registrant API requests"
          + " for the registrant. You can resume these API requests at GMT 00:00:00.";

  @Test
  void theDayOfAnAccountTellsWhenItEnds() {
    Map<String, String> headers =
        Map.of("X-RateLimit-Type", "Daily-limit", "Retry-After", "2026-11-22T00:00:00Z");

    RateLimit limit = limit(headers, "Límite diario.");

    assertThat(limit.kind()).isEqualTo(Kind.PER_DAY);
    assertThat(limit.until()).isEqualTo(MIDNIGHT);
    assertThat(limit.isOfAccount()).isTrue();
  }

  @Test
  void aWaitMayBeGivenInSecondsOrAsAnHttpDate() {
    assertThat(limit(Map.of("Retry-After", "90"), "").until()).isEqualTo("2026-11-21T22:55:30Z");
    assertThat(limit(Map.of("Retry-After", "Sun, 22 Nov 2026 00:00:00 GMT"), "").until())
        .isEqualTo(MIDNIGHT);
  }

  @Test
  void aLimitPerSecondIsOverAfterASecond() {
    RateLimit limit = limit(Map.of("X-RateLimit-Type", "QPS", "X-RateLimit-Category", "Light"), "");

    assertThat(limit.kind()).isEqualTo(Kind.PER_SECOND);
    assertThat(limit.category()).contains("Light");
    assertThat(limit.until()).isEqualTo("2026-11-21T22:54:01Z");
  }

  @Test
  void onesOwnDayHasNoRetryAfterAndEndsAtMidnightUtc() {
    RateLimit byHeaders = limit(Map.of("X-RateLimit-Type", "Daily-limit"), "Ya no.");
    RateLimit byText = limit(Map.of("X-RateLimit-Limit", "3"), REGISTRANTS_DAY);
    RateLimit underTheLabelsType = limit(Map.of("X-RateLimit-Type", "QPS"), USERS_DAY);

    assertThat(byHeaders.kind()).isEqualTo(Kind.OF_PERSON);
    assertThat(byText.kind()).isEqualTo(Kind.OF_PERSON);
    assertThat(byText.limit()).contains(3);
    assertThat(underTheLabelsType.kind()).isEqualTo(Kind.OF_PERSON);
    assertThat(underTheLabelsType.until()).isEqualTo(MIDNIGHT);
    assertThat(underTheLabelsType.isOfAccount()).isFalse();
  }

  @Test
  void withoutHeadersTheTextTells() {
    assertThat(
            limit(Map.of(), "You have reached the maximum daily rate limit for this API.").kind())
        .isEqualTo(Kind.PER_DAY);
    assertThat(limit(Map.of(), "You have reached the maximum per-second rate limit.").kind())
        .isEqualTo(Kind.PER_SECOND);
    assertThat(limit(Map.of(), "Too many concurrent requests. Please try later.").kind())
        .isEqualTo(Kind.AT_ONCE);
    assertThat(limit(Map.of(), "").kind()).isEqualTo(Kind.PER_SECOND);
  }

  @Test
  void aTimeThatCannotBeMeantIsNotTaken() {
    assertThat(limit(Map.of("Retry-After", "99999999999999"), "").until()).isBefore(MIDNIGHT);
    assertThat(limit(Map.of("Retry-After", "tomorrow"), "").until()).isBefore(MIDNIGHT);
  }

  private static RateLimit limit(Map<String, String> headers, String text) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Date", "Sat, 21 Nov 2026 22:54:00 GMT");
    String body = "{\"code\":429,\"message\":\"" + text + "\"}";
    return ((Limited) Refusal.of(429, all, body)).limit();
  }
}
