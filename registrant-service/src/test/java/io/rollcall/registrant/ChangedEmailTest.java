package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes with another e-mail is registered anew, and never without registration meanwhile. */
class ChangedEmailTest extends JoinTest {

  private static final String NEW = "new@campus.example";
  private static final String TASKS =
      "select count(*) from task join registrant on id = registrant where meeting = '%s'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"kind\":\"REFUSE\",\"status\":400,\"code\":3038",
        "\"kind\":\"TOO_FAST\"",
        "\"kind\":\"ERROR\""
      })
  void whomZoomDoesNotRegisterUnderTheNewOneComesInByTheOldOne(String answer) {
    Lesson lesson = running(lesson());
    String before = joins(student("ana"), lesson).text("/url");
    registeringIs(lesson, answer);

    assertThat(joins(renamed(), lesson).text("/url")).isEqualTo(before);

    assertThat(emailsOnZoom(lesson)).containsExactly(email("ana"));
    assertThat(teacher().get(lesson.registrants()).items())
        .extracting(it -> it.path("email").asString() + " " + it.path("status").asString())
        .containsExactly(NEW + " approved");
  }

  @Test
  void theOldOneGoesWithTheNewOneAndItsEndChangesNothing() {
    Lesson lesson = running(lesson());
    String before = joins(student("ana"), lesson).text("/url");
    registeringIs(lesson, "\"kind\":\"AWAY\"");
    assertThat(joins(renamed(), lesson).text("/url")).isEqualTo(before);

    simulator.delete("/control/faults");

    soon().until(() -> emailsOnZoom(lesson).equals(List.of(NEW)));
    soon().until(() -> told(lesson, "cancelled") == 1);
    Api.Answer answer = joins(renamed(), lesson);
    assertThat(answer.text("/url")).isNotEmpty().isNotEqualTo(before);
    assertThat(whoCameIn(answer)).isEqualTo(NEW);
  }

  @Test
  void whoChangesItWhileZoomIsAskedIsRegisteredUnderTheNewOne() {
    Lesson lesson = running(lesson());
    registeringIs(lesson, "\"kind\":\"DELAY\",\"delay\":\"PT2S\",\"count\":1");
    var before = CompletableFuture.supplyAsync(() -> joins(student("ana"), lesson));
    soon().until(() -> count(TASKS.formatted(lesson.id())) == 1);

    assertThat(joins(renamed(), lesson).status()).isEqualTo(200);

    assertThat(before.join().status()).isEqualTo(200);
    soon().until(() -> emailsOnZoom(lesson).equals(List.of(NEW)));
    soon().until(() -> count(TASKS.formatted(lesson.id())) == 0);
    assertThat(whoCameIn(joins(renamed(), lesson))).isEqualTo(NEW);
  }

  @Test
  void whoTakesTheOldOneAgainIsNotCancelledByWhatIsToldOfItsFirstEnd() {
    Lesson lesson = running(lesson());
    joins(student("ana"), lesson);
    String first = onZoom(lesson, "approved").getFirst().path("id").asString();
    joins(renamed(), lesson);
    soon().until(() -> emailsOnZoom(lesson).equals(List.of(NEW)));
    joins(student("ana"), lesson);
    soon().until(() -> emailsOnZoom(lesson).equals(List.of(email("ana"))));

    ends(lesson, first, email("ana"), Instant.now().plusSeconds(20));
    ends(lesson, "a-strangers", "stranger@campus.example", Instant.now().plusSeconds(20));

    soon().until(() -> unseen(lesson, "a-strangers") == 1);
    assertThat(joins(student("ana"), lesson).status()).isEqualTo(200);
    assertThat(expected(lesson)).isEqualTo(1);
  }

  @Test
  void whoWasApprovedByHandIsSoUnderTheNewOne() {
    Lesson lesson = running(unknown(1));
    joins(student("ana"), lesson);
    String row = teacher().get(lesson.registrants()).items().getFirst().path("id").asString();
    teacher().post(lesson.registrants() + "/" + row + "/approve", "");

    joins(renamed(), lesson);

    soon().until(() -> joins(renamed(), lesson).status() == 200);
    assertThat(whoCameIn(joins(renamed(), lesson))).isEqualTo(NEW);
  }

  private Api renamed() {
    return user("ana", NEW, "member");
  }

  private void registeringIs(Lesson lesson, String answer) {
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/%s/registrants\",%s}"
            .formatted(lesson.state().zoomId(), answer));
  }

  private List<String> emailsOnZoom(Lesson lesson) {
    return onZoom(lesson, "approved").stream().map(it -> it.path("email").asString()).toList();
  }

  /** How many events of a kind Zoom has delivered about the lesson. */
  private long told(Lesson lesson, String what) {
    return simulator
        .get(
            "/control/deliveries?event=meeting.registration_%s&meeting=%s&state=DELIVERED"
                .formatted(what, lesson.state().zoomId()))
        .size();
  }

  private long unseen(Lesson lesson, String zoomId) {
    return count(
        "select count(*) from registrant where meeting = '%s' and zoom_id = '%s' and not confirmed"
            .formatted(lesson.id(), zoomId));
  }

  private void ends(Lesson lesson, String id, String email, Instant at) {
    simulator.post(
        "/control/accounts/campus/events",
        """
        {"event":"meeting.registration_cancelled","event_ts":%d,
         "payload":{"account_id":"abc","object":{"id":%s,
           "registrant":{"id":"%s","first_name":"Ana","email":"%s"}}}}
        """
            .formatted(at.toEpochMilli(), lesson.state().zoomId(), id, email));
  }
}
