package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.Topics;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An admin sees and erases what is kept of a person. */
class PrivacyTest extends RegistrantServiceTest {

  @Test
  void whatIsKeptOfAPersonIsShownToAdminsOnly() {
    Lesson lesson = lesson();
    Lesson other = lesson();
    teacher().post(lesson.registrants(), person("lea"));
    teacher().post(other.registrants(), person("lea", email("lea"), ",\"zoom\":\"later\""));

    Api.Answer kept = admin().get("/api/v1/people/lea");

    assertThat(kept.items())
        .extracting(it -> it.path("meeting").asString())
        .containsExactly(lesson.id().toString(), other.id().toString());
    assertThat(kept.json().toString()).doesNotContain("zoom.us/w").contains("lea@campus.example");
    assertThat(teacher().get("/api/v1/people/lea").status()).isEqualTo(403);
    assertThat(student("lea").call("DELETE", "/api/v1/people/lea", null).status()).isEqualTo(403);
  }

  @Test
  void whoIsErasedIsNowhereAnyMoreAndStaysErased() {
    Lesson lesson = lesson();
    String row = teacher().post(lesson.registrants(), person("max")).text("/id");

    Api.Answer erased = admin().call("DELETE", "/api/v1/people/max", null);

    assertThat(erased.status()).isEqualTo(200);
    assertThat(erased.json().path("erased").asInt()).isEqualTo(1);
    assertThat(erased.json().path("kept").isEmpty()).isFalse();
    soon().until(() -> onZoom(lesson, "approved").isEmpty());
    soon()
        .until(
            () -> count("select count(*) from task where registrant = '%s'".formatted(row)) == 0);
    try (Records records = Records.of(topics, Topics.REGISTRANT)) {
      String key = lesson.id() + ":" + row;
      soon().until(() -> records.values(key).size() >= 2);
      JsonNode told = records.values(key).getLast();
      assertThat(told.path("email").isNull()).isTrue();
      assertThat(told.path("firstName").asString()).isEmpty();
      assertThat(told.path("status").asString()).isEqualTo("cancelled");
      assertThat(told.path("revision").asLong()).isEqualTo(2);
    }
    assertThat(teacher().get(lesson.registrants()).items()).hasSize(1);
    assertThat(
            count(
                "select count(*) from registrant where concat(user_id, sort_name, email) ilike"
                    + " '%max%'"))
        .isZero();
    assertThat(admin().get("/api/v1/people/max").items()).isEmpty();
  }

  @Test
  void whoIsKnownByEmailOnlyIsErasedWithTheUserWhoHasTheEmail() {
    Lesson lesson = lesson();
    Lesson other = lesson();
    teacher().post(lesson.registrants(), person("nia"));
    zoomSide.call(
        "POST",
        "/meetings/" + other.state().zoomId() + "/registrants",
        "{\"email\":\"Nia@Campus.example\",\"first_name\":\"Nia\"}");
    soon().until(() -> teacher().get(other.registrants()).items().size() == 1);

    Api.Answer erased = admin().call("DELETE", "/api/v1/people/nia", null);

    assertThat(erased.json().path("erased").asInt()).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from registrant where concat(user_id, sort_name, email) ilike"
                    + " '%nia%'"))
        .isZero();
    soon().until(() -> onZoom(other, "approved").isEmpty());
  }

  private Api admin() {
    return as(Map.of("sub", "root", "roles", List.of("admin")));
  }
}
