package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rate limits, scopes, and what the ledger tells of the calls. */
class LimitsTest {

  private static final String MEETINGS = "/users/host1@campus.example/meetings";

  private static final String GRANT = "?grant_type=account_credentials&account_id=abcDEF123";

  private static Simulation zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation();
  }

  @AfterEach
  void reset() {
    zoom.control.post("/control/reset", "");
    zoom.control.put("/control/accounts/campus/rules", "{}");
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @Test
  void everyAnswerTellsTheLimitOfItsLabel() {
    var answer = zoom.api("GET", MEETINGS, "");

    assertThat(answer.headers().firstValue("X-RateLimit-Category")).contains("Medium");
    assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("60");
    assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).contains("59");
  }

  @Test
  void aPlanIsEnforcedPerSecond() {
    rules("{\"plan\": \"FREE\"}");
    var token = "Bearer " + zoom.token();

    await()
        .untilAsserted(
            () -> {
              var answers =
                  IntStream.range(0, 4)
                      .mapToObj(_ -> zoom.send("GET", "/v2" + MEETINGS, token, ""))
                      .toList();
              assertThat(answers)
                  .anySatisfy(
                      answer -> {
                        assertThat(answer.statusCode()).isEqualTo(429);
                        assertThat(answer.headers().firstValue("X-RateLimit-Type")).contains("QPS");
                        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
                      });
            });
  }

  @Test
  void oneUserCreatesSoManyADay() {
    rules("{\"plan\": \"BUSINESS\", \"meetingsPerDay\": 2}");
    zoom.meeting("1");
    zoom.meeting("2");

    var third = zoom.api("POST", MEETINGS, "{}");

    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.body()).contains("permitted for this particular user");
  }

  @Test
  void aDailyLimitNamesTheNextDay() {
    fault("{\"path\": \"/v2/*\", \"kind\": \"DAILY_LIMIT\", \"count\": 1}");

    var answer = zoom.api("GET", MEETINGS, "");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("X-RateLimit-Type")).contains("Daily-limit");
    assertThat(answer.headers().firstValue("Retry-After").orElseThrow())
        .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z");
  }

  @Test
  void aMissingScopeIsNamed() {
    rules("{\"withoutScopes\": [\"meeting:read:list_meetings\"]}");

    var answer = zoom.api("GET", MEETINGS, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Simulation.json(answer).path("code").asInt()).isEqualTo(4711);
    assertThat(answer.body())
        .contains("scopes:[meeting:read:list_meetings, meeting:read:list_meetings:admin]");
    var token =
        zoom.tokenAnswer("client:s3cret", "?grant_type=account_credentials&account_id=abcDEF123");
    assertThat(Simulation.json(token).path("scope").asString())
        .doesNotContain("meeting:read:list_meetings")
        .contains("meeting:write:meeting:admin");
  }

  @Test
  void theTokenNamesTheBaseOfTheRegion() {
    rules("{\"apiUrl\": \"https://api-eu.zoom.us\"}");

    var answer = zoom.tokenAnswer("client:s3cret", GRANT);

    assertThat(Simulation.json(answer).path("api_url").asString())
        .isEqualTo("https://api-eu.zoom.us");
  }

  @Test
  void anAppThatIsSwitchedOffGetsNoToken() {
    rules("{\"deactivated\": true}");

    var answer = zoom.tokenAnswer("client:s3cret", GRANT);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_client").contains("disabled by the developer");
  }

  @Test
  void aFaultMayConcernOneOperation() {
    fault("{\"operation\": \"list*\", \"kind\": \"CONCURRENT\"}");

    assertThat(zoom.api("GET", MEETINGS, "").statusCode()).isEqualTo(429);
    assertThat(zoom.api("POST", MEETINGS, "{}").statusCode()).isEqualTo(201);
  }

  @Test
  void textsAreInTheLanguageOfTheAccount() {
    rules("{\"language\": \"es\"}");

    var answer = zoom.api("GET", "/meetings/99999999999/recordings", "");

    assertThat(answer.body()).contains("Esta grabación no existe.");
  }

  @Test
  void theLedgerCountsCallsThatTookEffectWithoutAnAnswer() {
    fault("{\"path\": \"/v2/*\", \"kind\": \"CUT\", \"count\": 1}");
    assertThat(failed("{\"topic\": \"Cut\"}")).isTrue();
    fault("{\"path\": \"/v2/*\", \"kind\": \"AWAY\", \"count\": 1}");
    assertThat(failed("{\"topic\": \"Away\"}")).isTrue();
    zoom.api("POST", MEETINGS, "{\"topic\": \"Cut\"}");

    var calls = zoom.control.get("/control/calls?operation=createMeeting");

    assertThat(calls).hasSize(3);
    assertThat(calls.at("/0/fault").asString()).isEqualTo("CUT");
    assertThat(calls.at("/0/status").asInt()).isEqualTo(201);
    assertThat(calls.at("/1/status").isNull()).isTrue();
    assertThat(calls.at("/2/bodyHash")).isEqualTo(calls.at("/0/bodyHash"));
    var counts = zoom.control.get("/control/calls/counts?operation=createMeeting");
    assertThat(counts.path("createMeeting").asInt()).isEqualTo(3);
  }

  @Test
  void aFaultCanBeImprobable() {
    fault("{\"path\": \"/v2/*\", \"kind\": \"ERROR\", \"probability\": 0.5}");

    var statuses =
        IntStream.range(0, 40)
            .map(_ -> zoom.api("GET", MEETINGS, "").statusCode())
            .boxed()
            .toList();

    assertThat(statuses).contains(200, 500);
  }

  private static boolean failed(String body) {
    try {
      zoom.api("POST", MEETINGS, body);
      return false;
    } catch (IllegalStateException cut) {
      return true;
    }
  }

  private static void rules(String rules) {
    zoom.control.put("/control/accounts/campus/rules", rules);
  }

  private static void fault(String fault) {
    zoom.control.post("/control/faults", fault);
  }
}
