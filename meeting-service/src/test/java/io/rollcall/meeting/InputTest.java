package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers write into a meeting. */
class InputTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String body =
        """
        {"colour":"red","a/b~c":null,"topic":"%s","agenda":"bell \\u0007","conference":"party",
         "startTime":"2020-01-01T09:00:00Z","durationMinutes":1500,"timeZone":"Europe/Nowhere",
         "account":"other","recording":"tape","passcode":"p w",
         "audience":{"course":"C1","room":{"number":1}},
         "signedAttendance":{"enabled":true,"pen":"blue"},
         "settings":{"wait":true,"alternativeHosts":["nobody"]}}
        """
            .formatted("x".repeat(201));

    Api.Answer answer = teacher("C1").post(MEETINGS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/validation");
    assertThat(errors(answer))
        .containsExactlyInAnyOrder(
            "/colour unknown-field",
            "/a~1b~0c unknown-field",
            "/audience/room unknown-field",
            "/signedAttendance/pen unknown-field",
            "/settings/wait unknown-field",
            "/topic too-long",
            "/agenda control-character",
            "/conference unknown",
            "/startTime past",
            "/durationMinutes range",
            "/timeZone unknown",
            "/account unknown",
            "/recording unknown",
            "/passcode passcode",
            "/settings/alternativeHosts email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🎓 Álgebra – 👩🏽‍🏫",
        "مقدمة في الجبر ١",
        "שיעור 1: Algebra",
        "代数学入門",
        "a ; drop table meeting -- <b>&amp;</b>"
      })
  void anyScriptComesBackAsItWasWritten(String text) {
    String body =
        request("C1").replace("Algebra 1", text).replace("Chapter 3", text + "\\n" + text);

    Api.Answer created = scheduled(teacher("C1"), body);

    Api.Answer seen = teacher("C1").get(path(created));
    assertThat(List.of(created.text("/topic"), seen.text("/topic"))).containsOnly(text);
    assertThat(seen.text("/agenda")).isEqualTo(text + "\n" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"topic\":12",
        "\"startTime\":1796115600",
        "\"startTime\":\"1796115600\"",
        "\"durationMinutes\":60.5",
        "\"durationMinutes\":\"60\"",
        "\"registration\":\"true\"",
        "\"registration\":1"
      })
  void aValueOfAnotherTypeIsNotConverted(String member) {
    Api.Answer meeting = scheduled(teacher("C1"), request("C1"));

    Api.Answer posted = teacher("C1").post(MEETINGS, "{" + member + "}");
    Api.Answer patched = teacher("C1").call("PATCH", path(meeting), "{" + member + "}");

    String error = member.replaceAll("\"(\\w+)\":.*", "/$1 wrong-type");
    assertThat(errors(posted)).containsExactly(error);
    assertThat(errors(patched)).containsExactly(error);
  }

  @Test
  void aNumberWithoutAFractionIsWholeHoweverItIsWritten() {
    String order = request("C1").replace(":60,", ":6e1,");

    Api.Answer created = scheduled(teacher("C1"), order);
    Api.Answer patched = teacher("C1").call("PATCH", path(created), "{\"durationMinutes\":45.0}");

    assertThat(created.json().path("durationMinutes").asInt()).isEqualTo(60);
    assertThat(patched.json().path("durationMinutes").asInt()).isEqualTo(45);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00a0\\u200b", "\\u2003", "\\u202e"})
  void aTopicThatNobodyCanSeeIsNone(String topic) {
    Api.Answer answer = teacher("C1").post(MEETINGS, request("C1").replace("Algebra 1", topic));

    assertThat(errors(answer)).containsExactly("/topic required");
  }

  @Test
  void aTopicIsOneLine() {
    Api.Answer answer =
        teacher("C1").post(MEETINGS, request("C1").replace("Algebra 1", "a\\u2028b"));

    assertThat(errors(answer)).containsExactly("/topic control-character");
  }

  @Test
  void aTagWithoutQuotesIsNoStaleOne() {
    Api.Answer meeting = scheduled(teacher("C1"), request("C1"));

    Api.Answer answer =
        teacher("C1").with("If-Match", "v1").call("PATCH", path(meeting), "{\"topic\":\"New\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(errors(answer)).containsExactly("?If-Match tag");
  }

  private static List<String> errors(Api.Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString() + " " + error.path("code").asString())
        .toList();
  }
}
