package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever knows better is away: nobody is told no, by no operation. */
class OwnerAwayTest extends JoinTest {

  /** What the same call is told once the owner has answered. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,    /registrants,               -,    404, 403, 200",
        "POST,   /registrants,               body, 404, 403, 410",
        "PUT,    /registrants,               set,  404, 403, 410",
        "GET,    /registrants/batches/{row}, -,    404, 403, 404",
        "GET,    /registrants/{row},         -,    404, 403, 404",
        "DELETE, /registrants/{row},         -,    404, 403, 410",
        "POST,   /registrants/{row}/approve, -,    404, 403, 410",
        "POST,   /registrants/{row}/deny,    -,    404, 403, 410",
        "GET,    /registrants/me,            -,    404, -,   -",
        "POST,   /registrants/me,            -,    404, 403, -",
        "DELETE, /registrants/me,            -,    404, -,   -",
        "POST,   /join,                      -,    404, -,   410"
      })
  void itIsNoNo(
      String method,
      String path,
      @Nullable String body,
      int unseen,
      @Nullable String refused,
      @Nullable String gone) {
    Lesson known = lesson();
    Lesson deleted = known(lesson().deleted());
    Call call = new Call(method, path, body);

    assertThat(asked(call, student("ana"), unknown(0))).isEqualTo("503 try-again, " + unseen);
    assertThat(asked(call, stranger("eve"), known)).isEqualTo("503 try-again, " + unseen);
    if (refused != null) {
      assertThat(asked(call, student("ana"), known)).isEqualTo("503 try-again, " + refused);
    }
    if (gone != null) {
      assertThat(asked(call, teacher(), deleted))
          .isEqualTo(gone.equals("410") ? "503 try-again, 410" : gone);
    }
  }

  @Test
  void whatIsKnownHereNeedsNobody() {
    Lesson lesson = running(lesson());
    String row = teacher().post(lesson.registrants(), person("ana")).text("/id");
    owners.away(true);

    assertThat(teacher().get(lesson.registrants()).status()).isEqualTo(200);
    assertThat(teacher().get(lesson.registrants() + "/" + row).status()).isEqualTo(200);
    assertThat(student("ana").get(lesson.registrants() + "/" + row).status()).isEqualTo(200);
    assertThat(student("ana").get(lesson.registrants() + "/me").status()).isEqualTo(200);
    assertThat(student("ben").get(lesson.registrants() + "/me").status())
        .as("rows are known here alone")
        .isEqualTo(404);
    assertThat(joins(student("ana"), lesson).status()).isEqualTo(200);
    assertThat(owners.asked()).isEmpty();
  }

  private record Call(String method, String path, @Nullable String body) {}

  /** While the owner is away, and then. */
  private String asked(Call call, Api caller, Lesson lesson) {
    owners.away(true);
    Api.Answer away = sent(call, caller, lesson);
    owners.away(false);
    if (away.status() != 503) {
      return String.valueOf(away.status());
    }
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
    return problem(away) + ", " + sent(call, caller, lesson).status();
  }

  private static Api.Answer sent(Call call, Api caller, Lesson lesson) {
    String body =
        switch (String.valueOf(call.body())) {
          case "body" -> person("zoe");
          case "set" -> "{\"registrants\":[" + person("zoe") + "]}";
          default -> call.method().equals("POST") ? "" : null;
        };
    String path = lesson.path() + call.path().replace("{row}", UUID.randomUUID().toString());
    return caller.call(call.method(), path, body);
  }
}
