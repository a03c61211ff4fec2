package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulingTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";

  @Test
  void aScheduledMeetingIsShownWithAllThatClientsNeed() {
    Api.Answer created = scheduled(teacher("C1"), request("C1"));

    assertThat(created.headers().firstValue("Location")).contains(path(created));
    assertThat(created.headers().firstValue("ETag")).isPresent();
    assertThat(created.json().propertyNames())
        .containsExactly(
            "id",
            "conference",
            "topic",
            "agenda",
            "status",
            "instant",
            "sync",
            "startTime",
            "durationMinutes",
            "timeZone",
            "recurrence",
            "nextSlot",
            "currentOccurrence",
            "audience",
            "account",
            "host",
            "zoomId",
            "registration",
            "selfRegistration",
            "recording",
            "signedAttendance",
            "settings",
            "passcode",
            "permissions",
            "createdBy",
            "createdAt",
            "revision");
    assertThat(created.text("/status")).isEqualTo("scheduled");
    assertThat(created.text("/sync")).isEqualTo("ok");
    assertThat(created.text("/nextSlot/startTime")).isEqualTo(created.text("/startTime"));
    assertThat(created.text("/zoomId")).matches("[0-9]{9,11}");
    assertThat(created.text("/passcode")).hasSize(10);
    assertThat(teacher("C1").get(path(created)).json()).isEqualTo(created.json());
  }

  @Test
  void theSameOrderUnderTheSameKeyIsOneMeeting() {
    Api teacher = teacher("C-key").with("Idempotency-Key", "k-1");
    Instant start = tomorrow();

    Api.Answer first = scheduled(teacher, request("C-key", start));
    Api.Answer second = scheduled(teacher, request("C-key", start));
    Api.Answer other = teacher.post(MEETINGS, request("C-key", start.plusSeconds(60)));

    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    assertThat(other.text("/type")).isEqualTo("/problems/key-reused");
  }

  @Test
  void aRepeatedOrderGetsItsMeetingAsItIsNow() {
    Api teacher = teacher("C-key").with("Idempotency-Key", "k-changed");
    String order = request("C-key");
    Api.Answer first = scheduled(teacher, order);
    String change =
        "{\"topic\":\"Algebra 2\",\"startTime\":\"%s\",\"durationMinutes\":30,\"passcode\":\"new\"}"
            .formatted(tomorrow().plusSeconds(3_600));
    assertThat(teacher("C-key").call("PATCH", path(first), change).status()).isEqualTo(200);

    Api.Answer again = scheduled(teacher, order);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.text("/topic")).isEqualTo("Algebra 2");
    assertThat(again.headers().firstValue("Location")).contains(path(first));
  }

  @Test
  void howAnOrderIsWrittenMakesNoDifference() {
    Api teacher = teacher("C-key").with("Idempotency-Key", "k-written");
    Api.Answer first =
        scheduled(
            teacher,
            """
            {"topic":"A","startTime":"2031-01-01T09:00:00Z","audience":{"course":"C-key"}}
            """);

    Api.Answer again =
        scheduled(
            teacher,
            """
            {"audience": {"group": null, "course": "C-key"}, "agenda": null,
             "recurrence": null, "startTime": "2031-01-01T10:00:00+01:00", "topic": "A"}
            """);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
  }

  @Test
  void whoeverRepeatsAnOrderNeedsTheRightToItStill() {
    String order = request("C-key");
    scheduled(teacher("C-key").with("Idempotency-Key", "k-right"), order);

    Api.Answer again = teacher("C-other").with("Idempotency-Key", "k-right").post(MEETINGS, order);

    assertThat(again.status()).isEqualTo(403);
  }

  @Test
  void thePasscodeIsForManagersOnly() {
    Api.Answer created = scheduled(teacher("C1"), request("C1"));

    Api.Answer seen = student("C1").get(path(created));

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().has("passcode")).isFalse();
    assertThat(seen.json().path("permissions")).isEmpty();
  }

  @Test
  void whoDoesNotSeeAMeetingFindsNone() {
    Api.Answer created = scheduled(teacher("C1"), request("C1"));

    assertThat(student("C2").get(path(created)).status()).isEqualTo(404);
    assertThat(student("C1").get(path(created) + "/activity").status()).isEqualTo(403);
    assertThat(student("C1").get(path(created) + "/occurrences").status()).isEqualTo(200);
    assertThat(nobody().get(path(created)).status()).isEqualTo(401);
    assertThat(teacher("C1").get(MEETINGS + "/no-id").status()).isEqualTo(404);
  }

  @Test
  void onlyThoseWhoMayCreate() {
    assertThat(student("C1").post(MEETINGS, request("C1")).status()).isEqualTo(403);
    assertThat(teacher("C2").post(MEETINGS, request("C1")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"startTime":"2031-01-01T09:00:00Z"}; /topic; required
          {"topic":"A","startTime":"2020-01-01T09:00:00Z"}; /startTime; past
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","durationMinutes":1441}; /durationMinutes; range
          {"topic":"A\\u0007","startTime":"2031-01-01T09:00:00Z"}; /topic; control-character
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","timeZone":"+01:00"}; /timeZone; unknown
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","audience":{"group":"G"}}; /audience/course; required
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","account":"other"}; /account; unknown
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","host":"x@campus.example"}; /host; unknown
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","colour":"red"}; /colour; unknown-field
          {"topic":"A","startTime":"2031-01-01T09:00:00Z","settings":{"wait":true}}; /settings/wait; unknown-field
          """)
  void whatIsWrongIsPointedAt(String body, String pointer, String code) {
    Api.Answer answer = user("admin-1", List.of("admin"), List.of()).post(MEETINGS, body);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/validation");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void aTopicMayHave200Characters() {
    String topic = "é".repeat(200);

    Api.Answer created = scheduled(teacher("C1"), request("C1").replace("Algebra 1", topic));

    assertThat(created.text("/topic")).isEqualTo(topic);
    assertThat(
            teacher("C1").post(MEETINGS, request("C1").replace("Algebra 1", topic + "x")).status())
        .isEqualTo(400);
  }

  @Test
  void nobodyIsLetInBeforeTheyCouldSign() {
    String body =
        request("C1")
            .replace(
                "\"topic\"",
                """
                "signedAttendance":{"enabled":true},"settings":{"joinBeforeHost":true},"topic"\
                """);

    Api.Answer answer = teacher("C1").post(MEETINGS, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/type")).isEqualTo("/problems/unsigned-entry");
  }

  @Test
  void anInstantMeetingStartsNowAndCanBeFoundOnZoom() {
    Instant before = Instant.now().minusSeconds(1);

    Api.Answer created =
        scheduled(
            teacher("C1"), "{\"topic\":\"Now\",\"instant\":true,\"audience\":{\"course\":\"C1\"}}");

    assertThat(created.json().at("/instant").asBoolean()).isTrue();
    assertThat(Instant.parse(created.text("/startTime"))).isBetween(before, Instant.now());
    assertThat(onZoom(created).path("type").asInt()).isEqualTo(2);
  }

  @Test
  void whatZoomDoesNotLikeAboutFieldsIsTold() {
    String body =
        """
        {"code":300,"message":"Validation Failed.",
         "errors":[{"field":"settings.alternative_hosts","message":"No such user."}]}
        """;
    fault(
        """
        {"operation":"createMeeting","kind":"ANSWER","status":400,"count":1,"body":"%s"}
        """
            .formatted(body.replace("\n", "").replace("\"", "\\\"")));

    Api.Answer answer = teacher("C-fields").post(MEETINGS, request("C-fields"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/zoom/errors/0/field")).isEqualTo("settings.alternative_hosts");
    assertThat(answer.text("/zoom/errors/0/message")).isEqualTo("No such user.");
  }

  @Test
  void aTopicOfTwoHundredCharactersOutsideOfTheBasicPlaneIsScheduled() {
    String topic = "\uD83D\uDE00".repeat(200);

    Api.Answer created =
        scheduled(teacher("C-smile"), request("C-smile").replace("Algebra 1", topic));

    assertThat(onZoom(created).path("topic").asString()).isEqualTo(topic);
  }

  @Test
  void ofWhatZoomRefusesNothingIsLeft() {
    Instant start = Instant.parse("2032-01-01T09:00:00Z");
    simulator.post(
        "/control/faults",
        """
        {"method":"POST","path":"/v2/users/*/meetings","kind":"REFUSE","count":1,
         "status":400,"code":300,"message":"Not like this"}
        """);

    Api.Answer answer = teacher("C-refused").post(MEETINGS, request("C-refused", start));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/type")).isEqualTo("/problems/zoom-refused");
    assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(300);
    assertThat(answer.text("/zoom/message")).isEqualTo("Not like this");
    assertThat(teacher("C-refused").get(MEETINGS + "?course=C-refused").items()).isEmpty();
  }

  @Test
  void aMeetingWhoseCreationWasCutOffIsFoundAgainAndNotMadeTwice() {
    Instant start = Instant.parse("2032-02-01T09:00:00Z");
    simulator.post(
        "/control/faults",
        "{\"method\":\"POST\",\"path\":\"/v2/users/*/meetings\",\"kind\":\"CUT\",\"count\":1}");

    Api.Answer answer = teacher("C-cut").post(MEETINGS, request("C-cut", start));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/sync")).isEqualTo("pending");
    String path = answer.headers().firstValue("Location").orElseThrow();
    dueNow(answer);
    soon()
        .untilAsserted(() -> assertThat(teacher("C-cut").get(path).text("/sync")).isEqualTo("ok"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }

  @Test
  void aMeetingOfWhichZoomHasNothingAfterAllIsSentAgain() {
    Instant start = Instant.parse("2032-03-01T09:00:00Z");
    simulator.post(
        "/control/faults",
        "{\"method\":\"POST\",\"path\":\"/v2/users/*/meetings\",\"kind\":\"AWAY\",\"count\":1}");

    Api.Answer answer = teacher("C-away").post(MEETINGS, request("C-away", start));

    assertThat(answer.status()).isEqualTo(202);
    String path = answer.headers().firstValue("Location").orElseThrow();
    dueNow(answer);
    soon()
        .untilAsserted(() -> assertThat(teacher("C-away").get(path).text("/sync")).isEqualTo("ok"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unplugged", "mistaken", "unreachable"})
  void whenOurAccountCannotAskZoomTheCallerMayTryAgainAndNothingIsLeft(String account) {
    String course = "C-" + account;
    String body =
        request(course).replace("\"topic\"", "\"account\":\"%s\",\"topic\"".formatted(account));

    Api.Answer answer = teacher(course).with("Idempotency-Key", account).post(MEETINGS, body);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(teacher(course).get(MEETINGS + "?course=" + course).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"account\":\"mistaken\"",
        "\"host\":\"host2@campus.example\"",
        "\"passcode\":\"other\""
      })
  void aKeyIsNotForAMeetingElsewhere(String other) {
    Api teacher = teacher("C-else").with("Idempotency-Key", "else" + other.length());
    String request = request("C-else").replace("\"topic\"", "\"registration\":false,\"topic\"");
    scheduled(teacher, request);

    Api.Answer answer = teacher.post(MEETINGS, request.replace("\"topic\"", other + ",\"topic\""));

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
    assertThat(answer.text("/type")).isEqualTo("/problems/key-reused");
  }

  @Test
  void aRetryThatComesTooLateForANewMeetingStillGetsItsOwn() {
    Api teacher = teacher("C-late");
    String body = request("C-late", Instant.now().minusSeconds(298));
    Api.Answer first = scheduled(teacher.with("Idempotency-Key", "late"), body);
    soon().until(() -> teacher.post(MEETINGS, body).status() == 400);

    Api.Answer again = scheduled(teacher.with("Idempotency-Key", "late"), body);

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
  }

  @Test
  void zoomLetsOnlySignedInPeopleInWhenThatIsWanted() {
    String body =
        request("C1").replace("\"topic\"", "\"settings\":{\"authentication\":true},\"topic\"");

    Api.Answer created = scheduled(teacher("C1"), body);

    assertThat(created.json().at("/settings/authentication").asBoolean()).isTrue();
    assertThat(teacher("C1").get(path(created)).json()).isEqualTo(created.json());
  }
}
