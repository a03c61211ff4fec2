package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChangingTest extends MeetingServiceTest {

  @Test
  void aChangeIsMadeOnZoomAndShown() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    Instant later = tomorrow().plusSeconds(7_200);

    Api.Answer changed =
        patch(
            meeting,
            "{\"topic\":\"Álgebra 2 🎓\",\"agenda\":null,\"startTime\":\"%s\"}".formatted(later));

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.text("/topic")).isEqualTo("Álgebra 2 🎓");
    assertThat(changed.json().at("/agenda").isNull()).isTrue();
    assertThat(changed.text("/nextSlot/startTime")).isEqualTo(later.toString());
    assertThat(changed.text("/sync")).isEqualTo("ok");
    assertThat(changed.json().has("notApplied")).isFalse();
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Álgebra 2 🎓");
    assertThat(onZoom(meeting).path("start_time").asString()).isEqualTo(later.toString());
    Api.Answer listed = teacher().get("/api/v1/meetings?course=C-change&from=" + later);
    assertThat(listed.items()).extracting(it -> it.path("id").asString()).contains(id(meeting));
  }

  @Test
  void whatSomebodyElseChangedOnZoomStays() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    changeOnZoom(meeting, "{\"agenda\":\"Chapter 4\"}");

    Api.Answer changed = patch(meeting, "{\"topic\":\"Algebra 3\"}");

    assertThat(changed.text("/topic")).isEqualTo("Algebra 3");
    assertThat(changed.text("/agenda")).isEqualTo("Chapter 4");
    assertThat(onZoom(meeting).path("agenda").asString()).isEqualTo("Chapter 4");
  }

  @Test
  void whatZoomKeepsNothingOfIsChangedHere() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));

    Api.Answer changed =
        patch(meeting, "{\"signedAttendance\":{\"enabled\":true,\"reason\":\"Proof\"}}");

    assertThat(changed.text("/signedAttendance/reason")).isEqualTo("Proof");
    assertThat(changed.text("/signedAttendance/policy")).isEqualTo("before-entry");
  }

  @Test
  void ofTwoWhoChangeOneMeetingTheSecondIsTold() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    String tag = meeting.headers().firstValue("ETag").orElseThrow();

    Api.Answer first =
        teacher().with("If-Match", tag).call("PATCH", path(meeting), "{\"topic\":\"First\"}");
    Api.Answer second =
        teacher().with("If-Match", tag).call("PATCH", path(meeting), "{\"topic\":\"Second\"}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.text("/type")).isEqualTo("/problems/stale");
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("First");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"host":"other@campus.example"}; /host; immutable
          {"audience":{"course":"C2"}}; /audience; immutable
          {"conference":"webinar"}; /conference; immutable
          {"recurrence":{"type":"weekly"}}; /recurrence/endTimes; required
          {"instant":true}; /instant; immutable
          {"id":"0198"}; /id; immutable
          {"createdBy":"somebody"}; /createdBy; immutable
          {"colour":"red"}; /colour; unknown-field
          {"settings":{"wait":true}}; /settings/wait; unknown-field
          {"topic":null}; /topic; required
          {"durationMinutes":"long"}; /durationMinutes; wrong-type
          {"durationMinutes":1500}; /durationMinutes; range
          {"startTime":"2020-01-01T09:00:00Z"}; /startTime; past
          {"timeZone":"Mars/Olympus"}; /timeZone; unknown
          """)
  void whatIsWrongIsPointedAt(String body, String pointer, String code) {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));

    Api.Answer answer = patch(meeting, body);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));

    Api.Answer answer =
        patch(
            meeting,
            """
            {"colour":"red","host":"other@campus.example","topic":null,"durationMinutes":0,
             "settings":{"wait":true}}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream().map(it -> it.path("pointer").asString()))
        .containsExactlyInAnyOrder(
            "/colour", "/host", "/topic", "/durationMinutes", "/settings/wait");
  }

  @Test
  void whatZoomRefusesChangesNothing() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    fault(
        "{\"operation\":\"updateMeeting\",\"kind\":\"REFUSE\",\"status\":400,\"code\":300,\"count\":1}");

    Api.Answer answer = patch(meeting, "{\"topic\":\"Never\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/type")).isEqualTo("/problems/zoom-refused");
    assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(300);
    Api.Answer now = teacher().get(path(meeting));
    assertThat(now.text("/topic")).isEqualTo("Algebra 1");
    assertThat(now.text("/sync")).isEqualTo("ok");
  }

  @Test
  void whatZoomSilentlyLeavesAsItWasIsTold() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"ANSWER\",\"status\":204,\"count\":1}");

    Api.Answer answer = patch(meeting, "{\"topic\":\"Dropped\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/topic")).isEqualTo("Algebra 1");
    assertThat(answer.json().path("notApplied").path(0).asString()).isEqualTo("/topic");
  }

  @ParameterizedTest
  @CsvSource({"CUT", "AWAY", "ERROR"})
  void anAnswerThatDoesNotComeIsFoundOut(String kind) {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Api.Answer answer = patch(meeting, "{\"topic\":\"In the end\"}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/sync")).isEqualTo("pending");
    dueNow(meeting);
    soon().until(() -> teacher().get(path(meeting)).text("/sync").equals("ok"));
    assertThat(teacher().get(path(meeting)).text("/topic")).isEqualTo("In the end");
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("In the end");
  }

  @Test
  void whileOneChangeIsOnItsWayThereIsNoOther() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"CUT\",\"count\":1}");
    patch(meeting, "{\"topic\":\"First\"}");

    Api.Answer second = patch(meeting, "{\"topic\":\"Second\"}");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("/type")).isEqualTo("/problems/sync-pending");
    assertThat(second.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whatSomebodyChangesOnZoomIsReadFromThere() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    String tag = meeting.headers().firstValue("ETag").orElseThrow();

    changeOnZoom(
        meeting, "{\"topic\":\"Changed on Zoom\",\"settings\":{\"mute_upon_entry\":true}}");

    soon().until(() -> teacher().get(path(meeting)).text("/topic").equals("Changed on Zoom"));
    Api.Answer now = teacher().get(path(meeting));
    assertThat(now.json().at("/settings/muteUponEntry").asBoolean()).isTrue();
    assertThat(now.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
    assertThat(now.text("/agenda")).isEqualTo("Chapter 3");
  }

  /**
   * Its host has lost the licence to register and to record, its start has passed, and Zoom told a
   * passcode and an address that nobody could set here.
   */
  @Test
  void onlyWhatIsChangedIsJudged() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    testDatabase.execute(
        """
        update meeting set host = 'host2@campus.example', registration = true, recording = 'cloud',
          start_time = '2020-01-01T09:00:00Z', passcode = 'much too long, and odd',
          passcode_made_up = false, alternative_hosts = '{nobody}'
        where id = '%s'
        """
            .formatted(id(meeting)));

    Api.Answer changed = patch(meeting, "{\"topic\":\"Algebra 2\"}");
    Api.Answer judged =
        patch(
            meeting,
            "{\"topic\":\"\",\"recording\":\"loud\",\"settings\":{\"alternativeHosts\":[\"none\"]}}");

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Algebra 2");
    assertThat(judged.status()).isEqualTo(400);
    assertThat(judged.json().path("errors").valueStream().map(it -> it.path("pointer").asString()))
        .containsExactlyInAnyOrder("/topic", "/recording", "/settings/alternativeHosts");
  }

  @Test
  void whatIsNotChangedStaysAsItIsOnZoomWhateverStandsHere() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    testDatabase.execute(
        """
        update meeting set topic = U&'\\200B', agenda = U&'\\200B', time_zone = '+01:00'
        where id = '%s'
        """
            .formatted(id(meeting)));

    Api.Answer changed = patch(meeting, "{\"durationMinutes\":30}");

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    JsonNode onZoom = onZoom(meeting);
    assertThat(onZoom.path("duration").asInt()).isEqualTo(30);
    assertThat(onZoom.path("topic").asString()).isEqualTo("Algebra 1");
    assertThat(onZoom.path("agenda").asString()).isEqualTo("Chapter 3");
    assertThat(onZoom.path("timezone").asString()).isEqualTo("Europe/Madrid");
  }

  @Test
  void whatIsChangedMustBeWithinTheHostsLicence() {
    Api.Answer meeting =
        scheduled(
            teacher(),
            request("C-change")
                .replace("\"topic\"", "\"host\":\"host2@campus.example\",\"topic\""));

    Api.Answer refused = patch(meeting, "{\"recording\":\"cloud\",\"registration\":true}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").valueStream().map(it -> it.path("code").asString()))
        .containsExactly("host-cannot", "host-cannot");
  }

  /** Though what changes by itself has changed since. */
  @Test
  void whatGetAnsweredMayBeSentBack() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    String answered = meeting.json().toString().replace("\"scheduled\"", "\"started\"");

    Api.Answer same = patch(meeting, answered);

    assertThat(same.status()).as(same.json().toString()).isEqualTo(200);
    assertThat(same.headers().firstValue("ETag")).isEqualTo(meeting.headers().firstValue("ETag"));
  }

  @Test
  void theTagOfAMeetingDoesNotHideThatItStarted() {
    Api.Answer meeting = scheduled(teacher(), request("C-change"));
    String tag = meeting.headers().firstValue("ETag").orElseThrow();

    Api.Answer again = teacher().with("If-None-Match", tag).get(path(meeting));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(id(meeting));
  }

  private Api.Answer patch(Api.Answer meeting, String body) {
    return teacher().call("PATCH", path(meeting), body);
  }

  private Api teacher() {
    return teacher("C-change");
  }

  private static String id(Api.Answer meeting) {
    return meeting.text("/id");
  }
}
