package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Zoom answers late, and who need not wait for it. */
class LateAnswersTest extends JoinTest {

  @ParameterizedTest
  @CsvSource({"POST, /deny, denied", "DELETE, '', cancelled"})
  void aVerdictIsNotUndoneByTheAnswerToWhatWasUnderWay(String method, String how, String status) {
    Lesson lesson = running(lesson());
    registeringIs(lesson, "\"kind\":\"DELAY\",\"delay\":\"PT3S\"");
    var joining = CompletableFuture.supplyAsync(() -> joins(student("ana"), lesson));
    soon().until(() -> registrations(lesson) == 1);
    String row =
        lesson.registrants()
            + "/"
            + teacher().get(lesson.registrants()).items().getFirst().path("id").asString();

    teacher().call(method, row + how, method.equals("POST") ? "" : null);

    assertThat(joining.join().status()).isIn(403, 503);
    soon().until(() -> count(tasks(lesson)) == 0);
    assertThat(registrations(lesson)).isEqualTo(1);
    assertThat(onZoom(lesson, "approved")).isEmpty();
    assertThat(teacher().get(row).text("/status")).isEqualTo(status);
  }

  @Test
  void whatIsRegisteredIsTheRowAsItIsWhenItsTurnComes() {
    Lesson lesson = lesson();
    registeringIs(lesson, "\"kind\":\"AWAY\"");
    teacher().post(lesson.registrants(), person("ana"));
    teacher().post(lesson.registrants(), person("ana", "newest@campus.example", ""));

    simulator.delete("/control/faults");

    soon().until(() -> count(tasks(lesson)) == 0);
    assertThat(onZoom(lesson, "approved"))
        .extracting(it -> it.path("email").asString())
        .containsExactly("newest@campus.example");
  }

  private void registeringIs(Lesson lesson, String answer) {
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/%s/registrants\",%s}"
            .formatted(lesson.state().zoomId(), answer));
  }

  private static String tasks(Lesson lesson) {
    return "select count(*) from task join registrant on id = registrant where meeting = '%s'"
        .formatted(lesson.id());
  }
}
