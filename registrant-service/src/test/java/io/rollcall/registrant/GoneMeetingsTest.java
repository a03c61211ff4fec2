package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import org.junit.jupiter.api.Test;

/** What is to be done on Zoom ends with the meeting. */
class GoneMeetingsTest extends JoinTest {

  @Test
  void whatWaitsForACreationThatDoesNotComeIsGivenUpOneDay() {
    Lesson lesson = known(numbered(unknown(0), null));
    Api.Answer waits = teacher().post(lesson.registrants(), person("ana"));
    assertThat(waits.status()).as(waits.json().toString()).isEqualTo(202);

    afterADay(lesson);

    soon().until(() -> tasks(lesson) == 0);
    String progress = waits.headers().firstValue("Location").orElseThrow();
    assertThat(teacher().get(progress).text("/results/0/problem/type"))
        .isEqualTo("/problems/registration-closed");
    assertThat(teacher().get(lesson.registrants()).items()).isEmpty();
  }

  @Test
  void whatIsToBeDoneForAMeetingThatNobodyKnowsIsGivenUpOneDay() {
    Lesson lesson = known(numbered(unknown(0), null));
    teacher().post(lesson.registrants(), person("ana"));
    testDatabase.execute("delete from known where meeting = '%s'".formatted(lesson.id()));

    afterADay(lesson);

    soon().until(() -> tasks(lesson) == 0);
  }

  @Test
  void whatIsToBeDoneForADeletedMeetingEnds() {
    Lesson lesson = known(numbered(unknown(0), null));
    teacher().post(lesson.registrants(), person("ana"));

    known(lesson.deleted());
    due(lesson, 1);

    soon().until(() -> tasks(lesson) == 0);
  }

  private void afterADay(Lesson lesson) {
    due(lesson, 350);
  }

  private void due(Lesson lesson, int attempts) {
    testDatabase.execute(
        """
        update task set due_at = now(), attempts = %d
        where registrant in (select id from registrant where meeting = '%s')
        """
            .formatted(attempts, lesson.id()));
  }

  private long tasks(Lesson lesson) {
    return count(
        "select count(*) from task join registrant on id = registrant where meeting = '%s'"
            .formatted(lesson.id()));
  }
}
