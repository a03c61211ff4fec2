package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The copy of meetings is rebuilt while people join. What was learnt of a meeting before its record
 * came is forgotten by it, and its owner asked again: at that moment somebody may be told to come
 * again, and nobody no.
 */
class RebuiltCopyTest extends JoinTest {

  private static final int SIDE_BY_SIDE = 4;

  @Test
  void nobodyIsToldNoWhileTheCopyIsRebuilt() {
    Lesson published = running(unknown(0));
    Lesson learnt = unknown(0);
    owners.answer("GET " + learnt.path(), shown(learnt, null));
    owners.answer("POST " + learnt.path() + "/refresh", shown(learnt, occurrence(learnt)));
    assertThat(joins(student("first"), learnt).status()).isEqualTo(200);
    assertThat(isLearnt(learnt)).isTrue();

    management("operator").post("/actuator/copies/registrant-service.meetings", "");
    List<Joined> joined =
        atOnce(SIDE_BY_SIDE, i -> joinedWhileItIsRebuilt(i, published, learnt)).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(joined)
        .filteredOn(it -> it.lesson() == published)
        .extracting(it -> it.answer().status())
        .containsOnly(200);
    assertThat(owners.asked()).noneMatch(question -> question.contains(published.path()));
    assertThat(joined).extracting(it -> it.answer().status()).isSubsetOf(200, 503);
    known(learnt);
    assertThat(isLearnt(learnt)).isFalse();
    for (Joined it : joined.stream().filter(each -> each.answer().status() == 503).toList()) {
      soon().until(() -> joins(student(it.student()), it.lesson()).status() == 200);
    }
    assertThat(expected(learnt) + expected(published)).isEqualTo(joined.size() + 1);
  }

  private record Joined(String student, Lesson lesson, Api.Answer answer) {}

  /** Each time somebody else. */
  private List<Joined> joinedWhileItIsRebuilt(int number, Lesson... lessons) {
    List<Joined> joined = new ArrayList<>();
    do {
      for (Lesson lesson : lessons) {
        String student = "s-%d-%d".formatted(number, joined.size());
        joined.add(new Joined(student, lesson, joins(student(student), lesson)));
      }
    } while (count("select count(*) from platform.rebuild") > 0);
    return joined;
  }

  private boolean isLearnt(Lesson lesson) {
    return count("select count(*) from known where key = '%s' and learnt".formatted(lesson.id()))
        == 1;
  }
}
