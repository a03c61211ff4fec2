package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Meetings and webinars from their creation to their deletion, and what is reported of it. */
class PlansTest {

  private static final String HOST = "/users/host1@campus.example";
  private static final String WEEKLY =
      """
      {"topic": "Algebra", "type": 8, "start_time": "2099-12-01T09:00:00Z", "duration": 45,
       "recurrence": {"type": 2, "end_times": 3}}
      """;

  private static Simulation zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation("rollcall.simulator.webhooks.at-once=1");
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
  void aRecurringMeetingHasOccurrencesNamedByTheirStart() {
    var meeting = create(WEEKLY);

    assertThat(meeting.path("occurrences")).hasSize(3);
    var first = meeting.at("/occurrences/0");
    assertThat(first.path("start_time").asString()).isEqualTo("2099-12-01T09:00:00Z");
    assertThat(first.path("occurrence_id").asString()).isEqualTo("4099798800000");
    assertThat(first.path("status").asString()).isEqualTo("available");
  }

  @Test
  void oneOccurrenceIsMovedAndAnotherDeleted() {
    var meeting = create(WEEKLY);
    var moved = one(meeting) + "?occurrence_id=" + occurrence(meeting, 0);
    var deleted = one(meeting) + "?occurrence_id=" + occurrence(meeting, 1);

    ok(zoom.api("PATCH", moved, "{\"start_time\": \"2099-12-02T10:00:00Z\", \"topic\": \"X\"}"));
    ok(zoom.api("DELETE", deleted, ""));

    var read = get(one(meeting));
    assertThat(read.at("/occurrences/0/start_time").asString()).isEqualTo("2099-12-02T10:00:00Z");
    assertThat(read.at("/occurrences/0/occurrence_id").asString())
        .isEqualTo(occurrence(meeting, 0));
    assertThat(read.at("/occurrences/1/status").asString()).isEqualTo("deleted");
    assertThat(read.path("topic").asString()).isEqualTo("Algebra");
    var updated = event(meeting, "meeting.updated");
    assertThat(updated.at("/payload/scope").asString()).isEqualTo("single");
    assertThat(updated.at("/payload/old_object/occurrences/0/start_time").asString())
        .isEqualTo("2099-12-01T09:00:00Z");
    var gone = event(meeting, "meeting.deleted");
    assertThat(gone.at("/payload/operation").asString()).isEqualTo("single");
    assertThat(gone.at("/payload/object/occurrences")).hasSize(1);
  }

  @Test
  void aTopicHasTwoHundredCharactersHoweverManyUnitsTheyTake() {
    var smile = "\uD83D\uDE00";

    var longest = create("{\"topic\": \"%s\"}".formatted(smile.repeat(200)));
    var longer =
        zoom.api("POST", HOST + "/meetings", "{\"topic\": \"%s\"}".formatted(smile.repeat(201)));

    assertThat(longest.path("topic").asString()).isEqualTo(smile.repeat(200));
    assertThat(longer.statusCode()).isEqualTo(400);
  }

  @Test
  void whatZoomDoesNotLikeIsDroppedWithoutAWord() {
    var meeting = create("{\"settings\": {\"auto_recording\": \"cloud\"}}");

    ok(
        zoom.api(
            "PATCH",
            one(meeting),
            """
            {"start_time": "2001-01-01T00:00:00Z", "topic": "New",
             "settings": {"auto_recording": "everything", "no_such": 1, "host_video": "yes"}}
            """));

    var read = get(one(meeting));
    assertThat(read.path("topic").asString()).isEqualTo("New");
    assertThat(read.path("start_time")).isEqualTo(meeting.path("start_time"));
    assertThat(read.at("/settings/auto_recording").asString()).isEqualTo("none");
    assertThat(read.path("settings").has("no_such")).isFalse();
    assertThat(read.at("/settings/host_video").asBoolean(true)).isFalse();
    var updated = event(meeting, "meeting.updated").at("/payload");
    assertThat(updated.path("object").propertyNames())
        .containsExactlyInAnyOrder("id", "topic", "settings");
    assertThat(updated.at("/old_object/settings/auto_recording").asString()).isEqualTo("cloud");
  }

  @Test
  void aDeletedMeetingIsGoneUntilItIsRecovered() {
    var meeting = create("{}");
    ok(zoom.api("DELETE", one(meeting), ""));
    assertThat(zoom.api("GET", one(meeting), "").statusCode()).isEqualTo(404);
    assertThat(get(HOST + "/meetings").path("meetings")).isEmpty();

    ok(zoom.api("PUT", one(meeting) + "/status", "{\"action\": \"recover\"}"));

    assertThat(get(one(meeting)).path("id")).isEqualTo(meeting.path("id"));
    event(meeting, "meeting.deleted");
    event(meeting, "meeting.recovered");
  }

  @Test
  void whatRunsCannotBeDeletedOrChanged() {
    var meeting = create("{}");
    zoom.control.post("/control" + one(meeting) + "/start", "");

    var deleted = zoom.api("DELETE", one(meeting), "");
    var changed = zoom.api("PATCH", one(meeting), "{\"topic\": \"X\"}");

    assertThat(Simulation.json(deleted).path("code").asInt()).isEqualTo(3002);
    assertThat(Simulation.json(changed).path("code").asInt()).isEqualTo(3000);
  }

  @Test
  void listsLagBehindWhereTheRulesSaySo() {
    zoom.control.put("/control/accounts/campus/rules", "{\"listsLag\": \"PT1H\"}");

    var meeting = create("{}");

    assertThat(get(one(meeting)).path("id")).isEqualTo(meeting.path("id"));
    assertThat(get(HOST + "/meetings").path("meetings")).isEmpty();
  }

  @Test
  void aMeetingBecomesAWebinarUnderItsNumber() {
    var meeting = create("{}");

    zoom.control.post("/control" + one(meeting) + "/convert", "");

    event(meeting, "meeting.converted_to_webinar");
    assertThat(get("/webinars/" + meeting.path("id")).path("type").asInt()).isEqualTo(5);
    var asMeeting = Simulation.json(zoom.api("GET", one(meeting), ""));
    assertThat(asMeeting.path("code").asInt()).isEqualTo(3000);
    assertThat(asMeeting.path("message").asString()).isEqualTo("Cannot access webinar info.");
  }

  @Test
  void aWebinarIsRehearsedBeforeItIsBroadcast() {
    var webinar =
        Simulation.json(
            zoom.api("POST", HOST + "/webinars", "{\"settings\": {\"practice_session\": true}}"));
    var control = "/control/meetings/" + webinar.path("id");

    zoom.control.post(control + "/start", "");
    zoom.control.post(control + "/broadcast", "");
    zoom.control.post(control + "/end", "");

    await().until(() -> events(webinar).size() == 5);
    assertThat(events(webinar).stream().map(PlansTest::rehearsal).toList())
        .containsExactly(
            "webinar.created ",
            "webinar.started true",
            "webinar.ended true",
            "webinar.started false",
            "webinar.ended false");
  }

  @Test
  void aStartLinkExpires() throws IOException {
    try (var impatient = new Simulation("rollcall.simulator.meetings.start-url-life=1ms")) {
      var link = link(impatient);

      await()
          .untilAsserted(
              () -> assertThat(error(impatient, link)).contains("the start link has expired"));
    }
    var meeting = create("{}");
    var opened = "{\"url\": \"%s\"}".formatted(meeting.path("start_url").asString());
    zoom.control.post("/control/links/open", opened);
    assertThat(get(one(meeting)).path("status").asString()).isEqualTo("started");
  }

  private static String link(Simulation other) {
    var body = other.api("POST", HOST + "/meetings", "{}");
    return "{\"url\": \"%s\"}".formatted(Simulation.json(body).path("start_url").asString());
  }

  private static String error(Simulation other, String link) {
    return other.send("POST", "/control/links/open", "none", link).body();
  }

  private static String rehearsal(JsonNode event) {
    var practice = event.at("/payload/object/practice_session");
    return event.path("event").asString() + " " + practice.asString("");
  }

  private static JsonNode create(String body) {
    var answer = zoom.api("POST", HOST + "/meetings", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Simulation.json(answer);
  }

  private static JsonNode get(String path) {
    return Simulation.json(zoom.api("GET", path, ""));
  }

  private static String one(JsonNode meeting) {
    return "/meetings/" + meeting.path("id");
  }

  private static String occurrence(JsonNode meeting, int index) {
    return meeting.path("occurrences").path(index).path("occurrence_id").asString();
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  private static List<JsonNode> events(JsonNode meeting) {
    return zoom.receiver.received().stream()
        .map(Receiver.Received::json)
        .filter(
            event ->
                event.at("/payload/object/id").asString().equals(meeting.path("id").asString()))
        .toList();
  }

  private static JsonNode event(JsonNode meeting, String name) {
    await()
        .until(
            () ->
                events(meeting).stream()
                    .anyMatch(event -> event.path("event").asString().equals(name)));
    return events(meeting).stream()
        .filter(event -> event.path("event").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
