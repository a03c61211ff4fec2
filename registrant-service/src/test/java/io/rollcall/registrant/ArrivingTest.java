package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import org.junit.jupiter.api.Test;

/** What was told of a meeting before anybody here knew it. */
class ArrivingTest extends JoinTest {

  @Test
  void itCountsAsSoonAsTheMeetingIsLearntByAsking() {
    Lesson lesson = unknown(0);
    zoomSide.call(
        "POST",
        "/meetings/" + lesson.state().zoomId() + "/registrants",
        "{\"email\":\"ida@campus.example\",\"first_name\":\"Ida\"}");
    soon()
        .until(
            () ->
                count(
                        "select count(*) from platform.parked where number = '%s'"
                            .formatted(lesson.state().zoomId()))
                    == 1);
    owners.answer("GET " + lesson.path(), shown(lesson, null));

    assertThat(teacher().get(lesson.registrants()).items())
        .extracting(it -> it.path("email").asString())
        .containsExactly("ida@campus.example");
  }
}
