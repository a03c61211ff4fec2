package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleTest {

  private static Simulation zoom;
  private long meeting;

  @BeforeAll
  static void start() throws IOException {
    zoom =
        new Simulation(
            "rollcall.simulator.people.left-after-drop=1s",
            "rollcall.simulator.webhooks.at-once=1");
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @BeforeEach
  void meeting() {
    zoom.control.post("/control/reset", "");
    meeting = zoom.meeting("Fire 🚒 é");
  }

  @Test
  void idsAreNumbersInSomeEventsAndStringsInOthers() {
    control("start", "");
    control("end", "");

    var events = events(3);
    assertThat(only(events, "meeting.created").at("/payload/object/id").isNumber()).isTrue();
    assertThat(only(events, "meeting.started").at("/payload/object/id").isString()).isTrue();
    assertThat(only(events, "meeting.ended").at("/payload/object/id").isString()).isTrue();
  }

  @Test
  void emojiAreEscapedInUpperCaseAndOtherLettersAreNot() {
    events(1);

    assertThat(received().getLast().text()).contains("Fire \\uD83D\\uDE92 é");
  }

  @Test
  void ofAGuestZoomTellsTheNameOnly() {
    control("start", "");
    control("join", "{\"name\": \"Guest\", \"email\": \"guest@home.example\"}");
    control("leave", "{\"participant\": \"Guest\"}");

    var events = events(4);
    var joined = participant(only(events, "meeting.participant_joined"));
    assertThat(joined.path("email").asString()).isEmpty();
    assertThat(joined.path("id").asString()).isEmpty();
    assertThat(joined.has("registrant_id")).isFalse();
    var left = participant(only(events, "meeting.participant_left"));
    assertThat(left.has("participant_user_id")).isFalse();
    assertThat(left.path("registrant_id").asString("absent")).isEmpty();
  }

  @Test
  void whoeverIsCutOffIsBackUnderOtherIdsBeforeTheLeaveIsReported() {
    control("start", "");
    var ana = "{\"name\": \"Ana\", \"email\": \"ana@campus.example\", \"signedIn\": true}";
    control("join", ana);
    control("drop", "{\"participant\": \"Ana\"}");
    control("rejoin", ana);

    var events = events(5);
    assertThat(events.stream().map(PeopleTest::name).toList().subList(2, 5))
        .containsExactly(
            "meeting.participant_joined", "meeting.participant_joined", "meeting.participant_left");
    var first = participant(events.get(2));
    var second = participant(events.get(3));
    var left = participant(events.get(4));
    assertThat(second.path("participant_uuid")).isNotEqualTo(first.path("participant_uuid"));
    assertThat(second.path("user_id")).isNotEqualTo(first.path("user_id"));
    assertThat(left.path("participant_uuid")).isEqualTo(first.path("participant_uuid"));
    assertThat(left.path("email").asString()).isEqualTo("ana@campus.example");
  }

  @Test
  void aClassIsPlayedWithEverythingThatHappensInIt() {
    var status =
        zoom.control.post(
            "/control/scenarios/class?wait=true",
            """
            {"meeting": %d, "people": 20, "drops": 2, "guests": 5, "speed": 36000,
             "startTime": "2026-11-02T09:00:00Z"}
            """
                .formatted(meeting));

    assertThat(status.path("state").asString()).isEqualTo("done");
    assertThat(status.path("joined").asInt()).isEqualTo(20);
    assertThat(status.path("rejoined").asInt()).isEqualTo(2);
    var events = events(1 + 1 + 22 + 22 + 1);
    assertThat(named(events, "meeting.participant_joined")).hasSize(22);
    assertThat(named(events, "meeting.participant_left")).hasSize(22);
    var ended = only(events, "meeting.ended").at("/payload/object");
    assertThat(ended.path("start_time").asString()).isEqualTo("2026-11-02T09:00:00Z");
    assertThat(ended.path("end_time").asString()).isEqualTo("2026-11-02T10:00:00Z");
  }

  @Test
  void anImpossibleActionIsExplained() {
    assertThatThrownBy(() -> control("leave", "{\"participant\": \"X\"}"))
        .hasMessageContaining("409")
        .hasMessageContaining("the meeting is not running");
  }

  private void control(String action, String body) {
    zoom.control.post("/control/meetings/" + meeting + "/" + action, body);
  }

  /** Those of this test's meeting; ones of the test before may still be coming. */
  private List<JsonNode> events(int expected) {
    await().until(() -> received().size() >= expected);
    var events = received().stream().map(Receiver.Received::json).toList();
    assertThat(events.stream().map(PeopleTest::name)).hasSize(expected);
    return events;
  }

  private List<Receiver.Received> received() {
    var id = Long.toString(meeting);
    return zoom.receiver.received().stream()
        .filter(each -> each.json().at("/payload/object/id").asString().equals(id))
        .toList();
  }

  private static String name(JsonNode event) {
    return event.path("event").asString();
  }

  private static List<JsonNode> named(List<JsonNode> events, String name) {
    return events.stream().filter(event -> name(event).equals(name)).toList();
  }

  private static JsonNode only(List<JsonNode> events, String name) {
    assertThat(named(events, name)).hasSize(1);
    return named(events, name).getFirst();
  }

  private static JsonNode participant(JsonNode event) {
    return event.at("/payload/object/participant");
  }
}
