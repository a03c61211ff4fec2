package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import org.junit.jupiter.api.Test;

/** Presenters of meetings who are host users of the account come in, alternative host or not. */
class PresentersTest extends JoinTest {

  private static final String PRESENTER = "host2@campus.example";

  @Test
  void whoIsNoAlternativeHostIsRegisteredLikeEverybody() {
    Lesson lesson = running(lesson());

    Api.Answer added = presents(lesson);

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(added.text("/type")).isEqualTo("presenter");
    assertThat(whoCameIn(joins(pia(), lesson))).isEqualTo(PRESENTER);
  }

  @Test
  void whoHasBecomeOneComesInByTheLinkOfEverybody() {
    Lesson lesson = running(lesson());
    presents(lesson);
    String before = joins(pia(), lesson).text("/url");

    known(lesson.settings(true, false, PRESENTER));

    assertThat(joins(pia(), lesson).text("/url")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void whomOnlyZoomKnowsAsOneComesInByTheLinkOfEverybody() {
    Lesson lesson =
        running(
            unknownLesson("\"approval_type\": 0, \"alternative_hosts\": \"" + PRESENTER + "\""));

    Api.Answer added = presents(lesson);

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(registrations(lesson)).isEqualTo(1);
    Api.Answer answer = joins(pia(), lesson);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(answer.text("/as")).isEqualTo("attendee");
    assertThat(onZoom(lesson, "approved")).isEmpty();
  }

  private Api.Answer presents(Lesson lesson) {
    return teacher()
        .post(lesson.registrants(), person("pia", PRESENTER, ",\"type\":\"presenter\""));
  }

  private Api pia() {
    return user("pia", PRESENTER, "member");
  }
}
