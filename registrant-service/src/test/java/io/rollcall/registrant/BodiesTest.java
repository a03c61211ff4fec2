package io.rollcall.registrant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many people at once as there may be, called as long as they may be. */
class BodiesTest extends RegistrantServiceTest {

  private static final int LIMIT = 1100 * 1024;

  /** Four bytes of UTF-8. */
  private static final String LONGEST = "\uD840\uDC00";

  @Test
  void fiveHundredPeopleOfTheLongestNamesAreTaken() {
    Lesson lesson = lesson();
    String body = people(500);
    assertThat(body.getBytes(UTF_8).length).isBetween(LIMIT * 9 / 10, LIMIT);

    Api.Answer accepted = teacher().call("PUT", lesson.registrants(), body);

    assertThat(accepted.status()).as(accepted.json().toString()).isEqualTo(202);
    String progress = accepted.headers().firstValue("Location").orElseThrow();
    assertThat(teacher().get(progress).json().path("total").asInt()).isEqualTo(500);
  }

  @Test
  void aLargerBodyIsRefused() {
    Lesson lesson = lesson();

    Api.Answer refused =
        teacher().call("PUT", lesson.registrants(), people(500) + " ".repeat(LIMIT));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text("/type")).isEqualTo("/problems/content-too-large");
    assertThat(teacher().get(lesson.registrants()).items()).isEmpty();
  }

  private static String people(int many) {
    return "{\"registrants\":["
        + IntStream.range(0, many).mapToObj(BodiesTest::person).collect(joining(","))
        + "]}";
  }

  private static String person(int i) {
    String number = String.valueOf(1000 + i);
    return """
    {"userId":"%s","firstName":"%s","lastName":"%s","email":"%s@a.b","type":"presenter","zoom":"later"}\
    """
        .formatted(
            number + LONGEST.repeat(251),
            LONGEST.repeat(64),
            LONGEST.repeat(64),
            number + LONGEST.repeat(120));
  }
}
