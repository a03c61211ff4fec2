package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Zoom tells of what took place: participants, reports and recordings. */
class PastTest {

  private static final String ANA =
      "{\"name\": \"Ana\", \"email\": \"ana@campus.example\", \"signedIn\": true}";

  private static Simulation zoom;
  private long meeting;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation("rollcall.simulator.recordings.processing=0s");
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @BeforeEach
  void meeting() {
    zoom.control.post("/control/reset", "");
    zoom.control.put("/control/accounts/campus/rules", "{}");
    meeting = zoom.meeting("Algebra");
    control("start", "");
  }

  @Test
  void somebodyWhoWasAloneIsInNoList() {
    control("join", ANA);
    control("end", "");

    assertThat(rows("/past_meetings/")).isEmpty();
    assertThat(rows("/report/meetings/")).isEmpty();
  }

  @Test
  void aGuestHasNoUserIdInTheReport() {
    control("join", ANA);
    control("join", "{\"name\": \"Guest\", \"email\": \"guest@home.example\"}");
    control("join", "{\"name\": \"+34600\", \"phone\": \"+34600\"}");
    control("end", "");

    var rows = rows("/report/meetings/");

    assertThat(rows).hasSize(3);
    assertThat(rows.at("/0/participant_user_id").asString()).isNotBlank();
    assertThat(rows.at("/0/user_email").asString()).isEqualTo("ana@campus.example");
    assertThat(rows.path(1).has("participant_user_id")).isFalse();
    assertThat(rows.at("/1/user_email").asString()).isEmpty();
    assertThat(rows.path(2).has("registrant_id")).isFalse();
  }

  @Test
  void participantsComeLateWhereTheRulesSaySo() {
    zoom.control.put("/control/accounts/campus/rules", "{\"reportsLag\": \"PT1H\"}");
    control("join", ANA);
    control("join", "{\"name\": \"Guest\"}");
    control("end", "");

    var answer = zoom.api("GET", "/report/meetings/" + meeting + "/participants", "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Simulation.json(answer).path("code").asInt()).isEqualTo(3001);
  }

  @Test
  void movingToABreakoutRoomIsALeaveAndAJoin() {
    control("join", ANA);
    control("breakout", "{\"participant\": \"Ana\", \"room\": \"Room 1\"}");
    control("breakout", "{\"participant\": \"Ana\"}");

    var left = event("meeting.participant_left").at("/payload/object/participant");
    assertThat(left.path("leave_reason").asString()).endsWith("to join breakout room");
    var moved = event("meeting.participant_joined_breakout_room").at("/payload/object");
    assertThat(moved.path("breakout_room_uuid").asString()).hasSize(24);
    assertThat(moved.at("/participant/parent_user_id")).isEqualTo(left.path("user_id"));
    event("meeting.participant_left_breakout_room");
  }

  @Test
  void aRecordingIsReportedAndMissingUntilItIsProcessed() {
    control("end", "");
    control("recordings", "{\"files\": [\"MP4\", \"TRANSCRIPT\"], \"processing\": \"PT1H\"}");
    var early = zoom.api("GET", "/meetings/" + meeting + "/recordings", "");
    assertThat(Simulation.json(early).path("code").asInt()).isEqualTo(3301);

    control("recordings", "{\"files\": [\"CHAT\"], \"processing\": \"PT0S\"}");

    var completed = event("recording.completed");
    assertThat(completed.path("download_token").asString()).isNotBlank();
    assertThat(completed.at("/payload/object/recording_files")).hasSize(1);
    var found = zoom.api("GET", "/meetings/" + meeting + "/recordings", "");
    assertThat(Simulation.json(found).path("recording_files")).hasSize(3);
  }

  @Test
  void aTrashedRecordingIsOnlyInTheTrash() {
    control("end", "");
    control("recordings", "");
    var one = "/meetings/" + meeting + "/recordings";
    event("recording.completed");

    assertThat(zoom.api("DELETE", one, "").statusCode()).isEqualTo(204);

    assertThat(zoom.api("GET", one, "").statusCode()).isEqualTo(404);
    assertThat(event("recording.trashed").at("/payload/object/recording_files")).hasSize(3);
    var all = "/users/host1@campus.example/recordings";
    assertThat(list(all + "?trash=true")).hasSize(1);
    assertThat(list(all)).isEmpty();
  }

  @Test
  void aUuidWithASlashInFrontIsFoundOnlyWhenItIsEncodedTwice() {
    var uuid = "";
    while (!uuid.startsWith("/")) {
      control("end", "");
      uuid =
          zoom.control.post("/control/meetings/" + meeting + "/start", "").path("uuid").asString();
    }
    control("end", "");
    var once = URLEncoder.encode(uuid, StandardCharsets.UTF_8);
    var twice = URLEncoder.encode(once, StandardCharsets.UTF_8);

    assertThat(zoom.api("GET", "/past_meetings/" + once, "").statusCode()).isEqualTo(404);
    assertThat(zoom.api("GET", "/past_meetings/" + twice, "").statusCode()).isEqualTo(200);
  }

  @Test
  void aRangeOfRecordingsIsNarrowedToOneMonth() {
    var answer =
        zoom.api("GET", "/users/host1@campus.example/recordings?from=2020-01-01&to=2020-06-30", "");

    assertThat(Simulation.json(answer).path("from").asString()).isEqualTo("2020-05-30");
  }

  private void control(String action, String body) {
    zoom.control.post("/control/meetings/" + meeting + "/" + action, body);
  }

  private JsonNode rows(String path) {
    var answer = zoom.api("GET", path + meeting + "/participants", "");
    return Simulation.json(answer).path("participants");
  }

  private static JsonNode list(String path) {
    return Simulation.json(zoom.api("GET", path, "")).path("meetings");
  }

  /** The event of this name about this test's meeting. */
  private JsonNode event(String name) {
    var id = Long.toString(meeting);
    return await()
        .until(
            () ->
                zoom.receiver.received().stream()
                    .map(Receiver.Received::json)
                    .filter(each -> each.path("event").asString().equals(name))
                    .filter(each -> each.at("/payload/object/id").asString().equals(id))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
