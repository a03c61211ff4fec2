package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistrationTest {

  private static final String MEETINGS = "/users/host1@campus.example/meetings";

  private static Simulation zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation();
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @BeforeEach
  void reset() {
    zoom.control.post("/control/reset", "");
    zoom.control.put("/control/accounts/campus/rules", "{}");
  }

  @Test
  void registeringAgainReturnsTheSamePersonAndCounts() {
    var meeting = meeting(0, "");

    var first = Simulation.json(add(meeting, "ana@x.example"));
    var again = add(meeting, "Ana@x.example");
    var second = Simulation.json(again);
    add(meeting, "ana@x.example");
    var fourth = add(meeting, "ana@x.example");

    assertThat(again.headers().firstValue("X-RateLimit-Limit")).contains("3");
    assertThat(again.headers().firstValue("X-RateLimit-Remaining")).contains("1");
    assertThat(second.path("registrant_id")).isEqualTo(first.path("registrant_id"));
    assertThat(second.path("join_url")).isEqualTo(first.path("join_url"));
    assertThat(zoom.control.get("/control/deliveries?event=*.registration_created")).hasSize(1);
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.headers().firstValue("X-RateLimit-Category")).contains("Light");
    assertThat(fourth.headers().firstValue("X-RateLimit-Limit")).contains("80");
    assertThat(fourth.headers().firstValue("Retry-After")).isEmpty();
    assertThat(add(meeting(0, ""), "ana@x.example").statusCode()).isEqualTo(201);
  }

  @Test
  void theLimitCountsOverAllMeetingsWhereTheRulesSaySo() {
    zoom.control.put("/control/accounts/campus/rules", "{\"registrationLimit\": \"ACCOUNT\"}");
    for (int i = 0; i < 3; i++) {
      assertThat(add(meeting(0, ""), "ana@x.example").statusCode()).isEqualTo(201);
    }

    var fourth = add(meeting(0, ""), "ana@x.example");

    assertThat(fourth.statusCode()).isEqualTo(429);
    zoom.control.delete("/control/limits");
    assertThat(add(meeting(0, ""), "ana@x.example").statusCode()).isEqualTo(201);
  }

  @Test
  void whoIsPendingHasNoLinkUntilApproved() {
    var meeting = meeting(1, "");
    var added = Simulation.json(add(meeting, "ana@x.example"));

    change(meeting, "approve", added);

    assertThat(added.has("join_url")).isFalse();
    var listed = list(meeting, "approved").at("/registrants/0");
    assertThat(listed.path("join_url").asString()).contains("tk=");
    assertThat(list(meeting, "pending").path("registrants")).isEmpty();
    assertReported("meeting.registration_created");
    assertReported("meeting.registration_approved");
  }

  @Test
  void whoWasDeniedIsNotLetInByRegisteringAgain() {
    var meeting = meeting(0, "");
    change(meeting, "deny", Simulation.json(add(meeting, "ana@x.example")));

    var again = Simulation.json(add(meeting, "ana@x.example"));

    assertThat(again.has("join_url")).isFalse();
    assertThat(list(meeting, "denied").path("registrants")).hasSize(1);
  }

  @Test
  void whoIsCancelledIsInNoList() {
    var meeting = meeting(0, "");
    var added = Simulation.json(add(meeting, "ana@x.example"));

    change(meeting, "cancel", added);

    for (var status : new String[] {"approved", "pending", "denied"}) {
      assertThat(list(meeting, status).path("registrants")).isEmpty();
    }
    assertReported("meeting.registration_cancelled");
  }

  @Test
  void refusalsHaveZoomsCodes() {
    assertCode(add(meeting(0, ""), "host1@campus.example"), 400, 3027);
    assertCode(
        add(meeting(0, ", \"alternative_hosts\": \"b@x.example\""), "b@x.example"), 400, 3027);
    assertCode(add(meeting(2, ""), "ana@x.example"), 404, 404);
    assertCode(add(meeting(0, ", \"close_registration\": true"), "a@x.example"), 400, 3038);
    assertCode(add(meeting(0, ""), "no e-mail"), 400, 300);
  }

  @Test
  void anApprovedRegistrantEntersByTheirLink() {
    var meeting = meeting(0, "");
    var link = Simulation.json(add(meeting, "ana@x.example")).path("join_url").asString();
    zoom.control.post("/control" + meeting + "/start", "");

    var participant = zoom.control.post("/control/links/open", "{\"url\": \"%s\"}".formatted(link));

    assertThat(participant.at("/person/email").asString()).isEqualTo("ana@x.example");
    var stranger = "{\"url\": \"https://zoom.example/j" + meeting.substring(9) + "\"}";
    assertThat(zoom.send("POST", "/control/links/open", "none", stranger).statusCode())
        .isEqualTo(409);
  }

  /** The path of a new meeting with this approval type. */
  private static String meeting(int approval, String settings) {
    var body = "{\"settings\": {\"approval_type\": %d%s}}".formatted(approval, settings);
    return "/meetings/" + Simulation.json(zoom.api("POST", MEETINGS, body)).path("id");
  }

  private static HttpResponse<String> add(String meeting, String email) {
    var body = "{\"email\": \"%s\", \"first_name\": \"Ana\"}".formatted(email);
    return zoom.api("POST", meeting + "/registrants", body);
  }

  private static void change(String meeting, String action, JsonNode registrant) {
    var body =
        "{\"action\": \"%s\", \"registrants\": [{\"id\": \"%s\"}]}"
            .formatted(action, registrant.path("registrant_id").asString());
    assertThat(zoom.api("PUT", meeting + "/registrants/status", body).statusCode()).isEqualTo(204);
  }

  private static JsonNode list(String meeting, String status) {
    return Simulation.json(zoom.api("GET", meeting + "/registrants?status=" + status, ""));
  }

  private static void assertReported(String event) {
    await()
        .until(
            () -> zoom.receiver.received().stream().anyMatch(each -> each.event().equals(event)));
  }

  private static void assertCode(HttpResponse<String> answer, int status, int code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Simulation.json(answer).path("code").asInt()).isEqualTo(code);
  }
}
