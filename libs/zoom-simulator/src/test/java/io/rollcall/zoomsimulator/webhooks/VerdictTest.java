package io.rollcall.zoomsimulator.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "200, true, DELIVERED",
    "204, true, DELIVERED",
    "201, true, RETRY",
    "201, false, DELIVERED",
    "302, true, REFUSED",
    "401, true, REFUSED",
    "404, false, REFUSED",
    "429, true, REFUSED",
    "500, true, RETRY",
    "503, false, RETRY",
  })
  void theStatusDecides(int status, boolean first, Verdict expected) {
    assertThat(Verdict.of(Attempt.answered(Instant.now(), status), first)).isEqualTo(expected);
  }

  @Test
  void noAnswerIsRetried() {
    var attempt = Attempt.failed(Instant.now(), "ReadTimeOut");

    assertThat(Verdict.of(attempt, true)).isEqualTo(Verdict.RETRY);
  }
}
