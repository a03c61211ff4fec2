package io.rollcall.zoomclient;

import static io.rollcall.zoomclient.Campus.answer;
import static io.rollcall.zoomclient.Campus.yes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.answers.ZoomRefusal.Limited;
import io.rollcall.zoomclient.answers.ZoomRefusal.Postponed;
import io.rollcall.zoomclient.answers.ZoomRefusal.ScopesMissing;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedCallsTest {

  @TempDir private Path folder;
  private Campus campus;

  @BeforeEach
  void start() throws IOException {
    campus = new Campus(folder);
  }

  @AfterEach
  void stop() {
    campus.close();
  }

  @Test
  void afterTheDaysLimitNothingIsSentUntilItsTime() {
    Instant tomorrow = Instant.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
    campus.fault(
        """
        {"path": "/v2/meetings/*", "kind": "REFUSE", "status": 429, "code": 429, "count": 1,
         "headers": {"X-RateLimit-Type": "Daily-limit", "X-RateLimit-Category": "Light",
                     "Retry-After": "%s"}}
        """
            .formatted(tomorrow));

    ZoomRefusal first = refusal();
    ZoomRefusal second = refusal();

    assertThat(first)
        .isInstanceOfSatisfying(
            Limited.class, it -> assertThat(it.limit().kind()).isEqualTo(RateLimit.Kind.PER_DAY));
    assertThat(first.retryAt()).contains(tomorrow);
    assertThat(second).isInstanceOf(Postponed.class);
    assertThat(second.retryAt().orElseThrow())
        .isBetween(tomorrow.minusSeconds(30), tomorrow.plusSeconds(30));
    assertThat(campus.calls("light", "limited")).isEqualTo(1);
    assertThat(campus.calls("light", "postponed")).isEqualTo(1);
    assertThat(yes(campus.meetings.ofHost("campus", Campus.HOST, MeetingList.LIVE))).isEmpty();
  }

  @Test
  void aScopeThatIsMissingCostsNoOtherToken() {
    campus.fault(
        """
        {"path": "/v2/meetings/*", "kind": "REFUSE", "status": 401, "code": 4711, "count": 1,
         "message": "Invalid access token, does not contain scopes:[meeting:read:meeting]."}
        """);

    assertThat(refusal()).isInstanceOf(ScopesMissing.class);
    assertThat(refusal().isMeetingMissing()).isTrue();
    assertThat(campus.calls("token", "ok")).isEqualTo(1);
  }

  private ZoomRefusal refusal() {
    return switch (answer(campus.meetings.get("campus", 99999999999L))) {
      case ZoomAnswer.No<ZoomMeeting>(var refusal) -> refusal;
      case ZoomAnswer<ZoomMeeting> other -> throw new AssertionError(other);
    };
  }
}
