package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What callers are told when Zoom answers a create with anything but yes or no. */
class ZoomFaultsTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";

  private static final String LACKING =
      """
      {"operation":"%s","kind":"REFUSE","status":400,"code":4711,"count":1,
       "message":"Invalid access token, does not contain scopes:[meeting:some, meeting:some:admin]."}
      """;

  private static final Instant FIRST = Instant.parse("2035-01-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2; "kind":"HANG"
          3; "kind":"CUT"
          4; "kind":"AWAY"
          5; "kind":"ERROR"
          6; "kind":"HTML"
          7; "kind":"HTML","status":403
          8; "kind":"ANSWER","status":201,"body":"{}"
          9; "kind":"ANSWER","status":201,"body":""
          """)
  void whatItLeavesOpenIsPendingUntilItIsKnown(int number, String fault) {
    Api.Answer pending = leftOpen(number, fault);

    dueNow(pending);

    assertThatItBecomesKnown(number, pending);
  }

  @Test
  void whatTakesZoomLongerThanACallerWaitsIsKnownWhenTheLeaseIsOver() {
    Api.Answer pending = leftOpen(1, "\"kind\":\"DELAY\",\"delay\":\"PT4S\"");

    assertThatItBecomesKnown(1, pending);
  }

  private Api.Answer leftOpen(int number, String fault) {
    String course = course(number);
    zoomWill("POST", fault + ",\"count\":1");
    zoomWill("GET", "\"kind\":\"AWAY\"");
    fault("{\"operation\":\"getMeeting\",\"kind\":\"AWAY\"}");

    Api.Answer answer = teacher(course).post(MEETINGS, request(course, start(number)));

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).contains(path(answer));
    assertThat(answer.text("/sync")).isEqualTo("pending");
    assertThat(teacher(course).get(path(answer)).json()).isEqualTo(answer.json());
    assertThat(teacher(course).get(MEETINGS + "?course=" + course).items())
        .containsExactly(answer.json());
    simulator.delete("/control/faults");
    return answer;
  }

  private void assertThatItBecomesKnown(int number, Api.Answer pending) {
    Api teacher = teacher(course(number));
    soon()
        .untilAsserted(() -> assertThat(teacher.get(path(pending)).text("/sync")).isEqualTo("ok"));
    assertThat(createdOnZoom(start(number))).isEqualTo(1);
    assertThat(teacher.get(path(pending)).text("/zoomId")).isEqualTo(numberOnZoom(start(number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_FAST", "CONCURRENT"})
  void whenItIsAskedTooOftenTheCallerMayTryAgainAndNothingIsLeft(String kind) {
    zoomWill("POST", "\"kind\":\"%s\"".formatted(kind));

    Api.Answer answer = teacher("C-often").post(MEETINGS, request("C-often", FIRST));

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(503);
    assertThat(answer.text("/type")).isEqualTo("/problems/try-again");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(teacher("C-often").get(MEETINGS + "?course=C-often").items()).isEmpty();
    assertThat(createdOnZoom(FIRST)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PATCH, getMeeting", "DELETE, deleteMeeting"})
  void aChangeThatTheAppLacksAScopeForIsSaidSoAndNothingIsLeft(String method, String operation) {
    Api teacher = teacher("C-scope-" + method);
    Api.Answer meeting = scheduled(teacher, request("C-scope-" + method));
    fault(LACKING.formatted(operation));

    Api.Answer answer = teacher.call(method, path(meeting), "{\"topic\":\"Algebra 2\"}");

    assertLacking(answer);
    assertThat(teacher.get(path(meeting)).json()).isEqualTo(meeting.json());
  }

  @Test
  void anOrderThatTheAppLacksAScopeForIsSaidSoAndNothingIsLeft() {
    fault(LACKING.formatted("createMeeting"));

    Api.Answer answer = teacher("C-scope").post(MEETINGS, request("C-scope"));

    assertLacking(answer);
    assertThat(teacher("C-scope").get(MEETINGS + "?course=C-scope").items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"end, changeMeetingStatus", "refresh, getMeeting"})
  void whatElseTheAppLacksAScopeForIsSaidSo(String what, String operation) {
    Api teacher = teacher("C-scope-" + what);
    Api.Answer meeting = scheduled(teacher, request("C-scope-" + what));
    fault(LACKING.formatted(operation));

    Api.Answer answer = teacher.post(path(meeting) + "/" + what, "");

    assertLacking(answer);
  }

  /** Other tests may have had these credentials refused some seconds ago. */
  @Test
  void whileRefusedCredentialsRestTheCallerIsToldForHowLong() {
    String order =
        request("C-resting").replace("{\"topic\"", "{\"account\":\"mistaken\",\"topic\"");
    AtomicReference<Api.Answer> answer = new AtomicReference<>();

    soon()
        .untilAsserted(
            () -> {
              answer.set(teacher("C-resting").post(MEETINGS, order));
              assertThat(retryAfter(answer.get())).isBetween(3L, 10L);
            });

    assertThat(answer.get().text("/type")).isEqualTo("/problems/try-again");
  }

  private static long retryAfter(Api.Answer answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
  }

  private static void assertLacking(Api.Answer answer) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(503);
    assertThat(answer.text("/type")).isEqualTo("/problems/scopes-missing");
    assertThat(answer.json().path("scopes").valueStream().map(JsonNode::asString))
        .containsExactly("meeting:some", "meeting:some:admin");
    assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(4711);
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
  }

  private static String course(int number) {
    return "C-open-" + number;
  }

  private static Instant start(int number) {
    return FIRST.plus(number, ChronoUnit.DAYS);
  }

  private void zoomWill(String method, String fault) {
    simulator.post(
        "/control/faults",
        "{\"method\":\"%s\",\"path\":\"/v2/users/*/meetings\",%s}".formatted(method, fault));
  }
}
