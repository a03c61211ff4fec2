package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Managers and owners register people; people register themselves. */
class RegisteringTest extends RegistrantServiceTest {

  @Test
  void whoIsRegisteredStandsOnTheListAndOnZoom() {
    Lesson lesson = lesson();

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(added.text("/status")).isEqualTo("approved");
    assertThat(added.text("/email")).isEqualTo("ana@campus.example");
    assertThat(onZoom(lesson, "approved"))
        .extracting(it -> it.path("email").asString())
        .containsExactly("ana@campus.example");
    assertThat(teacher().get(lesson.registrants()).items())
        .extracting(it -> it.path("userId").asString())
        .containsExactly("ana");
    String row = added.headers().firstValue("Location").orElseThrow();
    assertThat(teacher().get(row).json()).isEqualTo(added.json());
  }

  @Test
  void whoIsRegisteredAgainIsUnchangedAndZoomIsNotAskedAgain() {
    Lesson lesson = lesson();
    teacher().post(lesson.registrants(), person("ana"));

    Api.Answer again = teacher().post(lesson.registrants(), person("ana"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(registrations(lesson)).isEqualTo(1);
  }

  @Test
  void fiftyAtOnceMakeOneRowAndOneCall() throws Exception {
    Lesson lesson = lesson();

    List<Integer> statuses =
        atOnce(50, () -> teacher().post(lesson.registrants(), person("ana")).status());

    assertThat(statuses).allMatch(status -> status == 200 || status == 201);
    assertThat(registrations(lesson)).isEqualTo(1);
    assertThat(teacher().get(lesson.registrants()).items()).hasSize(1);
  }

  @Test
  void whoIsExpectedLaterIsNotOnZoom() {
    Lesson lesson = lesson();

    Api.Answer added =
        teacher().post(lesson.registrants(), person("ana", email("ana"), ",\"zoom\":\"later\""));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("/status")).isEqualTo("approved");
    assertThat(registrations(lesson)).isZero();
  }

  @Test
  void anEmailIsOneUsersOnly() {
    Lesson lesson = lesson();
    teacher().post(lesson.registrants(), person("ana"));

    Api.Answer other =
        teacher().post(lesson.registrants(), person("ben", "ANA@campus.example", ""));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/type")).isEqualTo("/problems/email-taken");
    assertThat(teacher().get(lesson.registrants()).items()).hasSize(1);
  }

  @Test
  void manyAreToldOneByOne() {
    Lesson lesson = lesson();
    teacher().post(lesson.registrants(), person("ana"));

    Api.Answer many =
        teacher()
            .post(
                lesson.registrants(),
                "{\"registrants\":[%s,%s,%s,%s]}"
                    .formatted(
                        person("ana"),
                        person("ben"),
                        person("cleo", "ana@campus.example", "").replace("cleo@", "x@"),
                        "{\"userId\":\"dan\",\"firstName\":\"Dan\"}"));

    assertThat(many.status()).as(many.json().toString()).isEqualTo(400);
    Api.Answer sound =
        teacher()
            .post(
                lesson.registrants(),
                "{\"registrants\":[%s,%s,%s]}"
                    .formatted(
                        person("ana"),
                        person("ben"),
                        "{\"userId\":\"dan\",\"firstName\":\"Dan\"}"));
    assertThat(sound.status()).as(sound.json().toString()).isEqualTo(200);
    assertThat(outcomes(sound)).containsExactly("unchanged", "registered", "failed");
    assertThat(sound.text("/results/2/problem/type")).isEqualTo("/problems/email-required");
    assertThat(onZoom(lesson, "approved")).hasSize(2);
  }

  @Test
  void aSetAddsWhoIsMissingAndCancelsWhoIsNotInIt() {
    Lesson lesson = lesson();
    teacher()
        .post(
            lesson.registrants(),
            "{\"registrants\":[%s,%s]}".formatted(person("ana"), person("ben")));

    Api.Answer set =
        teacher()
            .call(
                "PUT",
                lesson.registrants(),
                "{\"registrants\":[%s,%s]}".formatted(person("ben"), person("cleo")));

    assertThat(set.status()).as(set.json().toString()).isEqualTo(200);
    assertThat(outcomes(set)).containsExactly("cancelled", "unchanged", "registered");
    assertThat(onZoom(lesson, "approved"))
        .extracting(it -> it.path("email").asString())
        .containsExactlyInAnyOrder("ben@campus.example", "cleo@campus.example");
    assertThat(teacher().get(lesson.registrants() + "?status=cancelled").items())
        .extracting(it -> it.path("userId").asString())
        .containsExactly("ana");
  }

  @Test
  void moreThanTwentyFiveAreDoneInTheBackgroundAndShowTheirProgress() {
    Lesson lesson = lesson();
    String people =
        String.join(",", IntStream.range(0, 60).mapToObj(i -> person("s" + i)).toList());

    Api.Answer accepted =
        teacher().post(lesson.registrants(), "{\"registrants\":[" + people + "]}");

    assertThat(accepted.status()).isEqualTo(202);
    String progress = accepted.headers().firstValue("Location").orElseThrow();
    assertThat(teacher().get(progress).json().path("total").asInt()).isEqualTo(60);
    soon().until(() -> teacher().get(progress).text("/status").equals("done"));
    assertThat(outcomes(teacher().get(progress))).hasSize(60).allMatch("registered"::equals);
    assertThat(onZoom(lesson, "approved")).hasSize(60);
    assertThat(registrations(lesson)).isEqualTo(60);
    assertThat(student("s1").get(progress).status()).isEqualTo(403);
  }

  @Test
  void whatZoomRefusesLeavesNothing() {
    Lesson lesson = lesson();
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"REFUSE","status":400,
         "code":3038,"message":"Closed."}
        """
            .formatted(lesson.state().zoomId()));

    Api.Answer refused = teacher().post(lesson.registrants(), person("ana"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/type")).isEqualTo("/problems/registration-closed");
    assertThat(refused.json().at("/zoom/code").asInt()).isEqualTo(3038);
    assertThat(teacher().get(lesson.registrants()).items()).isEmpty();
  }

  @Test
  void zoomAnswersLateAndThePersonIsRegisteredOnce() {
    Lesson lesson = lesson();
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"CUT","count":1}
        """
            .formatted(lesson.state().zoomId()));

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).isIn(201, 202);
    soon().until(() -> teacher().get(lesson.registrants()).items().size() == 1);
    assertThat(onZoom(lesson, "approved")).hasSize(1);
  }

  @Test
  void whatWasCutOffIsCarriedOutLater() {
    Lesson lesson = lesson();
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"HANG","count":1}
        """
            .formatted(lesson.state().zoomId()));

    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");

    Api.Answer accepted = teacher().post(lesson.registrants(), person("ana"));

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(teacher().get(lesson.registrants()).items()).as("Zoom has not said yes").isEmpty();
    String progress = accepted.headers().firstValue("Location").orElseThrow();
    soon().until(() -> teacher().get(progress).text("/status").equals("done"));
    assertThat(teacher().get(progress).text("/results/0/outcome")).isEqualTo("registered");
    assertThat(onZoom(lesson, "approved")).hasSize(1);
  }

  @Test
  void afterThreeADayManyAreAskedForAndThenThePersonIsBlocked() {
    List<Lesson> lessons = Stream.generate(this::lesson).limit(4).toList();
    lessons.subList(0, 3).forEach(it -> teacher().post(it.registrants(), person("flo")));

    Api.Answer fourth = teacher().post(lessons.get(3).registrants(), person("flo"));

    assertThat(fourth.status()).as(fourth.json().toString()).isEqualTo(201);
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/*/batch_registrants\",\"kind\":\"TOO_FAST\"}");
    Lesson fifth = lesson();
    Api.Answer blocked = teacher().post(fifth.registrants(), person("flo"));
    assertThat(blocked.status()).as(blocked.json().toString()).isEqualTo(503);
    assertThat(blocked.text("/type")).isEqualTo("/problems/registration-limit");
    assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
    assertThat(teacher().get(fifth.registrants() + "?status=blocked").items()).hasSize(1);
  }

  @Test
  void whoIsTakenOffTheListIsTakenOffZoom() {
    Lesson lesson = lesson();
    String row =
        teacher()
            .post(lesson.registrants(), person("ana"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(teacher().call("DELETE", row, null).status()).isEqualTo(204);

    assertThat(onZoom(lesson, "approved")).isEmpty();
    assertThat(teacher().get(row).text("/status")).isEqualTo("cancelled");
  }

  @Test
  void oneRegistersOneselfWhereThatIsOpenAndLeaves() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 0").ofUser("owner-1", true));
    String mine = lesson.registrants() + "/me";
    assertThat(stranger("eve").get(mine).status()).isEqualTo(404);

    assertThat(stranger("eve").post(mine, "").status()).isEqualTo(201);

    assertThat(stranger("eve").get(mine).text("/status")).isEqualTo("approved");
    assertThat(onZoom(lesson, "approved")).hasSize(1);
    assertThat(stranger("eve").call("DELETE", mine, null).status()).isEqualTo(204);
    assertThat(stranger("eve").get(mine).text("/status")).isEqualTo("cancelled");
    assertThat(onZoom(lesson, "approved")).isEmpty();
    assertThat(stranger("eve").post(mine, "").status()).isEqualTo(201);
  }

  @Test
  void aPresenterOfAWebinarIsAPanelist() {
    Lesson webinar = known(webinar());

    Api.Answer added =
        teacher()
            .post(webinar.registrants(), person("pia", email("pia"), ",\"type\":\"presenter\""));

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(added.text("/type")).isEqualTo("presenter");
    assertThat(
            zoomSide
                .call("GET", "/webinars/" + webinar.state().zoomId() + "/panelists", "")
                .path("panelists")
                .valueStream()
                .map(it -> it.path("email").asString()))
        .containsExactly("pia@campus.example");
    assertThat(onZoom(webinar, "approved")).isEmpty();
    String row = added.headers().firstValue("Location").orElseThrow();
    assertThat(teacher().call("DELETE", row, null).status()).isEqualTo(204);
    assertThat(
            zoomSide
                .call("GET", "/webinars/" + webinar.state().zoomId() + "/panelists", "")
                .path("panelists")
                .isEmpty())
        .isTrue();
  }

  @Test
  void whoHoldsTheMeetingIsNeverRegisteredOnZoom() {
    Lesson lesson = lesson();

    Api.Answer added = teacher().post(lesson.registrants(), person("host", Lesson.HOST, ""));

    assertThat(added.status()).isEqualTo(201);
    assertThat(registrations(lesson)).isZero();
  }

  static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = Stream.generate(() -> pool.submit(call)).limit(times).toList();
      return futures.stream().map(RegisteringTest::get).toList();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> outcomes(Api.Answer answer) {
    return answer
        .json()
        .path("results")
        .valueStream()
        .map(it -> it.path("outcome").asString())
        .toList();
  }
}
