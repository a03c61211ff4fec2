package io.rollcall.registrant;

import static io.rollcall.registrant.fixtures.People.email;
import static io.rollcall.registrant.fixtures.People.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.Replica;
import io.rollcall.registrant.fixtures.Surroundings;
import io.rollcall.registrant.fixtures.ZoomSide;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.replicas.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** A real process, killed with -9 while it registers many people. */
class KilledTest {

  private static final String COURSE = "KILLED";
  private static final List<String> PEOPLE = IntStream.range(0, 60).mapToObj(i -> "s" + i).toList();

  /** So many does one replica at the same time. */
  private static final int AT_ONCE = 8;

  /** So many come through; what is sent next is done by Zoom, and never answered. */
  private static final int COME_THROUGH = 2 * AT_ONCE;

  @Test
  void theOtherFinishesWhatItBegan() {
    try (Surroundings surroundings = Surroundings.create();
        Replica other = Replica.start(RegistrantService.class, surroundings);
        ServiceProcess killed =
            ServiceProcess.start(RegistrantService.class, surroundings.environment())) {
      ZoomSide zoom = surroundings.zoomSide();
      Lesson lesson = surroundings.lesson(COURSE);
      Api teacher = other.teacher(COURSE);
      List<Integer> done = new ArrayList<>();

      String[] progress = new String[1];
      other.restart(
          () -> {
            zoom.sayNothing();
            zoom.hangAfter(COME_THROUGH, lesson);
            progress[0] =
                Replica.teacher(killed.port(), COURSE)
                    .post(lesson.registrants(), people(PEOPLE))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            soon().until(() -> zoom.hanging() == AT_ONCE);
            soon().until(() -> noted(teacher, progress[0], done) == COME_THROUGH);
            killed.kill();
            zoom.answerAgain();
            surroundings.database().execute("update task set due_at = now()");
          });
      soon().until(() -> noted(teacher, progress[0], done) == PEOPLE.size());

      assertThat(done).isSorted();
      assertThat(teacher.get(progress[0]).text("/status")).isEqualTo("done");
      assertThat(zoom.emails(lesson))
          .containsExactlyInAnyOrderElementsOf(PEOPLE.stream().map(it -> email(it)).toList());
      assertThat(teacher.get(lesson.registrants() + "?limit=200&status=approved").items())
          .extracting(it -> it.path("userId").asString())
          .containsExactlyInAnyOrderElementsOf(PEOPLE);
      assertThat(surroundings.count("select count(*) from task")).isZero();
    }
  }

  /** How many are done; what a caller is told is kept. */
  private static int noted(Api teacher, String progress, List<Integer> done) {
    done.add(teacher.get(progress).json().path("done").asInt());
    return done.getLast();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
  }
}
