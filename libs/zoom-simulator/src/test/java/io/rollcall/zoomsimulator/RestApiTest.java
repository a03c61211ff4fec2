package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RestApiTest {

  private static final String GRANT = "?grant_type=account_credentials&account_id=abcDEF123";
  private static final String MEETINGS = "/users/host1@campus.example/meetings";

  private static Simulation zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation("rollcall.simulator.people.left-after-drop=50ms");
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
  void aTokenIsGivenForGoodCredentials() {
    var answer = zoom.tokenAnswer("client:s3cret", GRANT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Simulation.json(answer).path("token_type").asString()).isEqualTo("bearer");
    assertThat(Simulation.json(answer).path("expires_in").asInt()).isEqualTo(3600);
  }

  @Test
  void badCredentialsAreRefusedInTheShapeOfOAuth() {
    var client = zoom.tokenAnswer("client:wrong", GRANT);
    var grant = zoom.tokenAnswer("client:s3cret", "?grant_type=password");
    var account =
        zoom.tokenAnswer("client:s3cret", "?grant_type=account_credentials&account_id=other");

    assertThat(client.statusCode()).isEqualTo(401);
    assertThat(error(client.body())).isEqualTo("invalid_client");
    assertThat(grant.statusCode()).isEqualTo(400);
    assertThat(error(grant.body())).isEqualTo("unsupported_grant_type");
    assertThat(error(account.body())).isEqualTo("invalid_request");
  }

  @Test
  void aRevokedTokenIsRefusedWithCode124() {
    var token = "Bearer " + zoom.token();
    zoom.control.post("/control/accounts/campus/tokens/revoke", "");

    var answer = zoom.send("GET", "/v2" + MEETINGS, token, "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Simulation.json(answer).path("code").asInt()).isEqualTo(124);
  }

  @Test
  void aMeetingIsCreatedAndReadBack() {
    var created =
        zoom.api(
            "POST",
            MEETINGS,
            """
            {"topic": "Algebra 🚒", "type": 2, "start_time": "2026-12-01T10:00:00",
             "timezone": "Europe/Madrid", "duration": 45, "password": "secret-1",
             "settings": {"waiting_room": false, "join_before_host": true}}
            """);

    assertThat(created.statusCode()).isEqualTo(201);
    var meeting = Simulation.json(created);
    assertThat(meeting.path("id").isNumber()).isTrue();
    assertThat(meeting.path("start_time").asString()).isEqualTo("2026-12-01T09:00:00Z");
    assertThat(meeting.path("settings").path("join_before_host").asBoolean()).isTrue();
    var read = Simulation.json(zoom.api("GET", "/meetings/" + meeting.path("id"), ""));
    assertThat(read.path("status").asString()).isEqualTo("waiting");
    assertThat(read.path("password").asString()).isEqualTo("secret-1");
  }

  @Test
  void refusalsHaveZoomsCodes() {
    assertRefused("POST", MEETINGS, "no json", 400, 300);
    assertRefused("POST", MEETINGS, "{\"password\": \"far too long for this\"}", 400, 300);
    assertRefused("POST", MEETINGS, "{\"start_time\": \"tomorrow\"}", 400, 300);
    assertRefused("POST", "/users/stranger@x.example/meetings", "{}", 404, 1001);
    assertRefused("GET", "/meetings/99999999999", "", 404, 3001);
    assertRefused("GET", "/nothing/here", "", 404, 2300);
    assertRefused("GET", MEETINGS + "?next_page_token=Zm9v", "", 400, 300);
  }

  @Test
  void aListIsReadPageByPage() {
    for (int i = 0; i < 7; i++) {
      zoom.meeting("Meeting " + i);
    }
    var found = new HashSet<Long>();
    var next = "";
    do {
      var page =
          Simulation.json(zoom.api("GET", MEETINGS + "?page_size=3&next_page_token=" + next, ""));
      page.path("meetings").forEach(meeting -> found.add(meeting.path("id").asLong()));
      next = page.path("next_page_token").asString();
    } while (!next.isEmpty());

    assertThat(found).hasSize(7);
  }

  @Test
  void aPastOccurrenceIsFoundByItsTwiceEncodedUuid() {
    long number = zoom.meeting("Algebra");
    for (int i = 0; i < 4; i++) {
      var uuid = start(number).path("uuid").asString();
      assertThat(zoom.api("PUT", "/meetings/" + number + "/status", "{\"action\":\"end\"}"))
          .matches(answer -> answer.statusCode() == 204);

      var past = Simulation.json(zoom.api("GET", "/past_meetings/" + twice(uuid), ""));

      assertThat(past.path("uuid").asString()).isEqualTo(uuid);
      assertThat(past.path("end_time").asString()).endsWith("Z");
    }
    var instances = zoom.api("GET", "/past_meetings/" + number + "/instances", "");
    assertThat(Simulation.json(instances).path("meetings")).hasSize(4);
  }

  @Test
  void aFaultConcernsAsManyCallsAsAskedFor() {
    fault(
        """
        {"method": "GET", "path": "/v2/users/*/meetings", "kind": "REFUSE", "count": 1, "after": 1,
         "status": 429, "message": "Slow down.", "headers": {"X-RateLimit-Type": "QPS"}}
        """);

    assertThat(zoom.api("GET", MEETINGS, "").statusCode()).isEqualTo(200);
    var refused = zoom.api("GET", MEETINGS, "");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Simulation.json(refused).path("code").asInt()).isEqualTo(429);
    assertThat(refused.headers().firstValue("X-RateLimit-Type")).contains("QPS");
    assertThat(zoom.api("GET", MEETINGS, "").statusCode()).isEqualTo(200);
  }

  @Test
  void aCutCallTakesEffectAndALostOneDoesNot() {
    fault("{\"path\": \"/v2/*\", \"kind\": \"CUT\", \"count\": 1}");
    assertThatThrownBy(() -> zoom.meeting("Cut")).hasCauseInstanceOf(IOException.class);
    fault("{\"path\": \"/v2/*\", \"kind\": \"AWAY\", \"count\": 1}");
    assertThatThrownBy(() -> zoom.meeting("Away")).hasCauseInstanceOf(IOException.class);

    var topics = Simulation.json(zoom.api("GET", MEETINGS, "")).path("meetings");

    assertThat(topics.valueStream().map(each -> each.path("topic").asString()))
        .containsExactly("Cut");
  }

  @Test
  void allThatWasEverCreatedIsThereToCompare() {
    long kept = zoom.meeting("Kept");
    long deleted = zoom.meeting("Deleted");
    zoom.api("DELETE", "/meetings/" + deleted, "");
    zoom.control.put("/control/accounts/campus/rules", "{\"listsLag\": \"PT1H\"}");

    var all = zoom.control.get("/control/meetings?account=campus");

    assertThat(all).hasSize(2);
    assertThat(all.at("/0/number").asLong()).isEqualTo(kept);
    assertThat(all.at("/0/deletedAt").isNull()).isTrue();
    assertThat(all.at("/1/number").asLong()).isEqualTo(deleted);
    assertThat(all.at("/1/deletedAt").asString()).isNotEmpty();
    assertThat(zoom.control.get("/control/meetings?topic=De*")).hasSize(1);
    assertThat(zoom.control.get("/control/meetings?account=other")).isEmpty();
  }

  @Test
  void aPageOfHtmlIsNoJson() {
    fault("{\"path\": \"/v2/*\", \"kind\": \"HTML\", \"count\": 1}");

    var answer = zoom.api("GET", MEETINGS, "");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("<html>");
  }

  private static JsonNode start(long number) {
    return zoom.control.post("/control/meetings/" + number + "/start", "");
  }

  private static void fault(String fault) {
    zoom.control.post("/control/faults", fault);
  }

  private static void assertRefused(String method, String path, String body, int status, int code) {
    var answer = zoom.api(method, path, body);

    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(Simulation.json(answer).path("code").asInt()).as(path).isEqualTo(code);
  }

  private static String error(String body) {
    return JsonMapper.shared().readTree(body).path("error").asString();
  }

  private static String twice(String uuid) {
    var once = URLEncoder.encode(uuid, StandardCharsets.UTF_8);
    return URLEncoder.encode(once, StandardCharsets.UTF_8);
  }
}
