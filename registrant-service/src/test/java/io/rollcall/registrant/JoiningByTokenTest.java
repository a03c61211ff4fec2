package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a token tells of a person, and what it does not tell. */
class JoiningByTokenTest extends JoinTest {

  private static final List<Map<String, Object>> CLAIMS =
      List.of(
          Map.of(),
          Map.of("name", "Ana María de la Cruz", "email", ""),
          Map.of("given_name", " ", "family_name", "", "name", "   ", "email", "   "),
          Map.of("given_name", "\ud83c\udf93".repeat(100), "family_name", "é".repeat(200)),
          Map.of("given_name", "Ana\u0000", "family_name", "\u0007", "email", "a\u0000@x.example"),
          Map.of("given_name", "<b>'; drop table registrant --", "email", "no e-mail"),
          Map.of("given_name", "Ana", "email", "a".repeat(200) + "@x.example"),
          Map.of("given_name", 7, "family_name", List.of("Ana"), "email", Map.of("a", 1)),
          Map.of("given_name", "Ana", "email", Lesson.HOST),
          Map.of("given_name", "Ana", "email", "ana@campus.example"),
          Map.of("given_name", "Ben", "email", "ANA@campus.example"));

  @Test
  void withoutRegistrationWhoeverSeesTheMeetingComesIn() {
    Lesson ofCourse = running(unknown(2).withoutRegistration());
    Lesson global = running(unknown(2).withoutRegistration().forEveryone());
    joins(student("first"), ofCourse);
    joins(student("first"), global);
    fault("{\"path\":\"/v2/*\",\"kind\":\"ERROR\"}");

    for (int i = 0; i < CLAIMS.size(); i++) {
      Api member = member("m" + i, CLAIMS.get(i));

      for (Lesson lesson : List.of(ofCourse, global)) {
        Api.Answer first = joins(member, lesson);
        Api.Answer again = joins(member, lesson);
        assertThat(first.text("/as")).as("%s: %s", i, first.json()).isEqualTo("anonymous");
        assertThat(again.text("/url")).isEqualTo(first.text("/url")).isNotEmpty();
      }
    }
    assertThat(rows(ofCourse)).isEqualTo(CLAIMS.size() + 1);
  }

  @Test
  void whereRegistrationIsOnOnlyAnEmailIsNeeded() {
    Lesson lesson = running(lesson());

    for (int i = 0; i < 8; i++) {
      assertThat(problem(joins(member("m" + i, CLAIMS.get(i)), lesson)))
          .as("%s", i)
          .isEqualTo("409 email-required");
      Map<String, Object> named = new HashMap<>(CLAIMS.get(i));
      named.put("email", "m" + i + "@campus.example");
      Api.Answer answer = joins(member("m" + i, named), lesson);
      assertThat(answer.text("/as")).as("%s: %s", i, answer.json()).isEqualTo("attendee");
      assertThat(whoCameIn(answer)).isEqualTo("m" + i + "@campus.example");
    }
  }

  @Test
  void aMachineBringsInSomebodyWhoseEmailIsKnownHereAndNobodyElse() {
    Logger audit = (Logger) LoggerFactory.getLogger("rollcall.audit");
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.list = new CopyOnWriteArrayList<>();
    written.start();
    audit.addAppender(written);
    Lesson lesson = running(lesson());
    teacher().post(lesson.registrants(), person("ana"));

    Api.Answer known = joins(machine().with("X-On-Behalf-Of", "ana"), lesson);
    Api.Answer unknown = joins(machine().with("X-On-Behalf-Of", "ben"), lesson);

    audit.detachAppender(written);
    assertThat(whoCameIn(known)).isEqualTo(email("ana"));
    assertThat(problem(unknown)).isEqualTo("409 email-required");
    assertThat(unknown.text("/detail")).isNotBlank();
    assertThat(written.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(it -> it.contains("ana") && it.contains("portal"))
        .anyMatch(it -> it.contains("ben") && it.contains("portal"));
  }

  @Test
  void onlyAMachineActsForOthers() {
    Lesson lesson = running(lesson());

    Api.Answer answer = joins(student("eve").with("X-On-Behalf-Of", "ana"), lesson);

    assertThat(answer.status()).isNotEqualTo(200);
    assertThat(rows(lesson)).isZero();
  }

  private Api member(String id, Map<String, Object> claims) {
    Map<String, Object> all = new HashMap<>(claims);
    all.put("sub", id);
    all.put("courses", List.of(Api.course(course, "member")));
    return as(all);
  }

  private Api machine() {
    return as(
        Map.of(
            "sub", "portal",
            "azp", "portal",
            "gty", "client-credentials",
            "roles", List.of("admin")));
  }
}
