package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done on Zoom shows here, and what is decided here is done on Zoom. */
class BothWaysTest extends RegistrantServiceTest {

  @Test
  void whoRegistersOnZoomIsKnownByEmailUntilTheUserComes() {
    Lesson lesson = lesson();

    zoomSide.register(lesson, "gil@campus.example");

    soon().until(() -> teacher().get(lesson.registrants()).items().size() == 1);
    JsonNode row = teacher().get(lesson.registrants()).items().getFirst();
    assertThat(row.path("userId").isNull()).isTrue();
    assertThat(row.path("status").asString()).isEqualTo("approved");
    Api.Answer same = teacher().post(lesson.registrants(), person("gil"));
    assertThat(same.status()).as(same.json().toString()).isEqualTo(201);
    assertThat(same.text("/id")).isEqualTo(row.path("id").asString());
    assertThat(registrations(lesson)).as("registered on Zoom itself").isEqualTo(1);
  }

  @Test
  void manualApprovalWorksFromHere() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 1"));
    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));
    assertThat(added.text("/status")).isEqualTo("pending");
    String row = added.headers().firstValue("Location").orElseThrow();

    Api.Answer approved = teacher().post(row + "/approve", "");

    assertThat(approved.status()).as(approved.json().toString()).isEqualTo(200);
    assertThat(approved.text("/status")).isEqualTo("approved");
    assertThat(onZoom(lesson, "approved")).hasSize(1);
    assertThat(linkOf(approved)).isEqualTo(1);
    assertThat(teacher().post(row + "/deny", "").text("/status")).isEqualTo("denied");
    assertThat(onZoom(lesson, "denied")).hasSize(1);
    Api.Answer again = teacher().post(lesson.registrants(), person("ana"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/status")).isEqualTo("approved");
    assertThat(onZoom(lesson, "approved")).hasSize(1);
  }

  @Test
  void approvedDeniedAndCancelledOnZoomShowHere() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 1"));
    String row =
        teacher()
            .post(lesson.registrants(), person("ana"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    changeOnZoom(lesson, "pending", "approve");
    soon().until(() -> teacher().get(row).text("/status").equals("approved"));
    changeOnZoom(lesson, "approved", "deny");
    soon().until(() -> teacher().get(row).text("/status").equals("denied"));
    changeOnZoom(lesson, "denied", "approve");
    soon().until(() -> teacher().get(row).text("/status").equals("approved"));
    changeOnZoom(lesson, "approved", "cancel");
    soon().until(() -> teacher().get(row).text("/status").equals("cancelled"));
  }

  @Test
  void inWhateverOrderAndHoweverOftenItIsToldTheNewestWordCounts() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 1"));
    Instant start = Instant.now();
    String created = event(lesson, "created", start, "r-1");
    String denied = event(lesson, "denied", start.plusSeconds(10), "r-1");
    String approved = event(lesson, "approved", start.plusSeconds(20), "r-1");
    String cancelled = event(lesson, "cancelled", start.plusSeconds(30), "r-1");

    send(approved, denied, cancelled, created, approved, denied);

    soon().until(() -> teacher().get(lesson.registrants()).items().size() == 1);
    soon()
        .during(Duration.ofMillis(500))
        .until(
            () ->
                teacher()
                    .get(lesson.registrants())
                    .items()
                    .getFirst()
                    .path("status")
                    .asString()
                    .equals("cancelled"));
  }

  @Test
  void whoHasLeftIsNotBroughtBackByWhatIsToldLate() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 0").ofUser("owner-1", true));
    String mine = lesson.registrants() + "/me";
    simulator.post("/control/disturbances", "{\"action\":\"HOLD\"}");
    stranger("eve").post(mine, "");
    assertThat(stranger("eve").call("DELETE", mine, null).status()).isEqualTo(204);

    simulator.delete("/control/disturbances");
    simulator.post("/control/deliveries/release", "{}");

    soon()
        .during(Duration.ofMillis(500))
        .until(() -> stranger("eve").get(mine).text("/status").equals("cancelled"));
    assertThat(stranger("eve").post(mine, "").status())
        .as("nobody else has barred it")
        .isEqualTo(201);
  }

  @Test
  void whatIsToldBeforeItsMeetingIsKnownCountsOnceItIs() {
    Lesson lesson = unknownLesson("\"approval_type\": 0");
    zoomSide.register(lesson, "ida@campus.example");
    soon().until(() -> count("select count(*) from platform.parked") > 0);

    known(lesson);

    soon().until(() -> teacher().get(lesson.registrants()).items().size() == 1);
  }

  private long linkOf(Api.Answer row) {
    return count(
        "select count(*) from registrant where id = '%s' and zoom_link is not null"
            .formatted(UUID.fromString(row.text("/id"))));
  }

  private void changeOnZoom(Lesson lesson, String status, String action) {
    JsonNode row = onZoom(lesson, status).getFirst();
    zoomSide.call(
        "PUT",
        "/meetings/" + lesson.state().zoomId() + "/registrants/status",
        "{\"action\":\"%s\",\"registrants\":[{\"id\":\"%s\",\"email\":\"%s\"}]}"
            .formatted(action, row.path("id").asString(), row.path("email").asString()));
  }

  private static String event(Lesson lesson, String what, Instant at, String id) {
    return """
    {"event":"meeting.registration_%s","event_ts":%d,
     "payload":{"account_id":"abc","object":{"id":%s,
       "registrant":{"id":"%s","first_name":"Kim","email":"kim@campus.example"}}}}
    """
        .formatted(what, at.toEpochMilli(), lesson.state().zoomId(), id);
  }

  private void send(String... events) {
    for (String event : List.of(events)) {
      simulator.post("/control/accounts/campus/events", event);
    }
  }
}
