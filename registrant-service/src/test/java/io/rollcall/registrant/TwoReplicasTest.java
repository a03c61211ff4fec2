package io.rollcall.registrant;

import static io.rollcall.registrant.fixtures.People.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.Replica;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whichever of two replicas is asked. */
class TwoReplicasTest extends JoinTest {

  private static final String SAME = "same@campus.example";

  private static Replica other;

  @BeforeAll
  static void startTheOther() {
    other = Replica.start(RegistrantService.class, SURROUNDINGS);
  }

  @AfterAll
  static void stopTheOther() {
    other.close();
  }

  @Test
  void fiftyJoinsOfOnePersonAreOneRowAndOneCall() {
    Lesson lesson = running(unknown(0));

    List<Api.Answer> answers =
        atOnce(50, i -> joins(caller(i, "ana", email("ana"), "member"), lesson));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(it -> it.text("/url"))
        .containsOnly(answers.getFirst().text("/url"));
    assertThat(rows(lesson)).isEqualTo(1);
    assertThat(registrations(lesson)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void anEmailIsThatOfOneUserWhoeverRegistersThem() {
    Lesson lesson = lesson();

    List<Api.Answer> answers =
        atOnce(2, i -> manager(i).post(lesson.registrants(), person("user-" + i, SAME, "")));

    assertThatOneIsIn(answers, 201, lesson);
  }

  @RepeatedTest(5)
  void anEmailIsThatOfOneUserWhoeverJoins() {
    Lesson lesson = running(unknown(0));

    List<Api.Answer> answers =
        atOnce(2, i -> joins(caller(i, "user-" + i, SAME, "member"), lesson));

    assertThatOneIsIn(answers, 200, lesson);
  }

  @Test
  void whoIsNamedInSeveralBatchesStandsOnceHereAndOnZoom() {
    Lesson lesson = lesson();
    String all = lesson.registrants();

    List<Api.Answer> accepted =
        atOnce(
            3,
            i ->
                switch (i) {
                  case 0 -> manager(0).post(all, people(ids(0, 40)));
                  case 1 -> manager(1).post(all, people(ids(10, 50)));
                  default -> manager(2).call("PUT", all, people(ids(0, 50)));
                });

    assertThat(accepted).extracting(Api.Answer::status).containsOnly(202);
    accepted.forEach(this::awaitDone);
    assertThat(accepted.stream().flatMap(it -> outcomes(it).stream()))
        .isSubsetOf("registered", "unchanged");
    assertThatTheseAreRegistered(lesson, ids(0, 50));
    assertThat(rows(lesson)).isEqualTo(50);
    assertThat(registrations(lesson)).isEqualTo(50);
  }

  @Test
  void aSetThatIsSaidWhileABatchIsUnderWayIsWhatIsLeft() {
    Lesson lesson = lesson();
    String all = lesson.registrants();
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"DELAY","delay":"PT0.2S"}
        """
            .formatted(lesson.state().zoomId()));

    Api.Answer batch = manager(0).post(all, people(ids(0, 40)));
    Api.Answer set = manager(1).call("PUT", all, people(ids(20, 50)));

    awaitDone(batch);
    awaitDone(set);
    soon().untilAsserted(() -> assertThatTheseAreRegistered(lesson, ids(20, 50)));
    soon().until(() -> tasks(lesson) == 0);
  }

  private void assertThatOneIsIn(List<Api.Answer> answers, int in, Lesson lesson) {
    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(in, 409);
    assertThat(answers)
        .filteredOn(it -> it.status() == 409)
        .extracting(it -> it.text("/type"))
        .containsExactly("/problems/email-taken");
    assertThat(rows(lesson)).isEqualTo(1);
    assertThat(zoomSide.emails(lesson)).hasSize(1);
  }

  private void assertThatTheseAreRegistered(Lesson lesson, List<String> ids) {
    assertThat(zoomSide.emails(lesson))
        .containsExactlyInAnyOrderElementsOf(ids.stream().map(JoinTest::email).toList());
    assertThat(teacher().get(lesson.registrants() + "?limit=200&status=approved").items())
        .extracting(it -> it.path("userId").asString())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  /** Both of them tell so. */
  private void awaitDone(Api.Answer accepted) {
    String progress = progress(accepted);
    soon().until(() -> manager(0).get(progress).text("/status").equals("done"));
    assertThat(manager(1).get(progress).text("/status")).isEqualTo("done");
  }

  private List<String> outcomes(Api.Answer accepted) {
    return manager(1)
        .get(progress(accepted))
        .json()
        .path("results")
        .valueStream()
        .map(it -> it.path("outcome").asString())
        .toList();
  }

  private static String progress(Api.Answer accepted) {
    return accepted.headers().firstValue("Location").orElseThrow();
  }

  private long tasks(Lesson lesson) {
    return count(
        "select count(*) from task join registrant on id = registrant where meeting = '%s'"
            .formatted(lesson.id()));
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "s" + i).toList();
  }

  private Api manager(int number) {
    return number % 2 == 0 ? teacher() : other.teacher(course);
  }

  private Api caller(int number, String id, String email, String role) {
    return number % 2 == 0 ? user(id, email, role) : other.user(course, id, email, role);
  }
}
