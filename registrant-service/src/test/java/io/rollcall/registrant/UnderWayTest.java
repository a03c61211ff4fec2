package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration of which nobody knows yet what Zoom made of it. */
class UnderWayTest extends JoinTest {

  /** Zoom has done it, and its answer is lost. */
  private static final String LOST = "CUT";

  @Test
  void whoRegistersOneselfIsToldThatItIsUnderWay() {
    Lesson lesson = open();
    registeringIs(lesson, "HANG");
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    String mine = lesson.registrants() + "/me";
    Api.Answer accepted = stranger("eve").post(mine, "");
    assertThat(accepted.status()).as(accepted.json().toString()).isEqualTo(202);

    Api.Answer waits = stranger("eve").get(mine);

    assertThat(waits.status()).isEqualTo(202);
    assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    assertThat(stranger("eve").post(mine, "").status()).isEqualTo(202);
    simulator.delete("/control/faults");
    soon().until(() -> stranger("eve").get(mine).status() == 200);
  }

  @Test
  void whoLeavesMeanwhileIsNotRegistered() {
    Lesson lesson = open();
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    String mine = lesson.registrants() + "/me";
    assertThat(stranger("eve").post(mine, "").status()).isIn(202, 503);

    assertThat(stranger("eve").call("DELETE", mine, null).status()).isEqualTo(202);

    simulator.delete("/control/faults");
    soon().until(() -> onZoom(lesson, "approved").isEmpty() && tasks(lesson) == 0);
    assertThat(stranger("eve").get(mine).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leave", "cancel", "deny", "replace"})
  void whoIsTakenOffMeanwhileIsNotBroughtBackByWhatZoomReports(String how) {
    Lesson lesson = running(lesson());
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"HOLD\"}");
    joins(student("ana"), lesson);
    Api.Answer row = teacher().get(lesson.registrants());
    String id = row.items().getFirst().path("id").asString();
    String status = takenOff(lesson, how, id);

    simulator.post("/control/deliveries/release", "{}");
    simulator.delete("/control/disturbances");

    soon().until(() -> onZoom(lesson, "approved").isEmpty());
    simulator.delete("/control/faults");
    soon().until(() -> tasks(lesson) == 0 && unseen(lesson) > 0);
    assertThat(teacher().get(lesson.registrants() + "/" + id).text("/status")).isEqualTo(status);
    assertThat(expected(lesson)).isEqualTo(status.equals("denied") ? 1 : 0);
  }

  @Test
  void whoIsErasedMeanwhileIsNotBroughtBackByWhatZoomReports() {
    Lesson lesson = running(lesson());
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"HOLD\"}");
    joins(student("zoe"), lesson);

    assertThat(admin().call("DELETE", "/api/v1/people/zoe", null).status()).isEqualTo(200);
    simulator.post("/control/deliveries/release", "{}");
    simulator.delete("/control/disturbances");

    soon().until(() -> onZoom(lesson, "approved").isEmpty());
    soon().until(() -> tasks(lesson) == 0 && unseen(lesson) > 0);
    assertThat(
            count(
                "select count(*) from registrant where concat(user_id, sort_name, email) ilike"
                    + " '%zoe%'"))
        .isZero();
  }

  @Test
  void whatZoomReportsAfterItWasWithdrawnBringsNobodyBack() {
    Lesson lesson = running(lesson());
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"HOLD\"}");
    joins(student("zac"), lesson);
    admin().call("DELETE", "/api/v1/people/zac", null);
    soon().until(() -> onZoom(lesson, "approved").isEmpty() && tasks(lesson) == 0);

    simulator.delete("/control/faults");
    simulator.delete("/control/disturbances");
    simulator.post("/control/deliveries/release", "{}");
    heardOnceMore(lesson);

    assertThat(
            count(
                "select count(*) from registrant where concat(user_id, sort_name, email) ilike"
                    + " '%zac%'"))
        .isZero();
  }

  @Test
  void whoComesBackMeanwhileIsRegistered() {
    Lesson lesson = running(lesson());
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    joins(student("ana"), lesson);
    student("ana").call("DELETE", lesson.registrants() + "/me", null);
    simulator.delete("/control/faults");

    assertThat(joins(student("ana"), lesson).status()).isEqualTo(200);

    assertThat(onZoom(lesson, "approved")).hasSize(1);
    assertThat(tasks(lesson)).isZero();
  }

  @Test
  void whoComesAgainAfterBeingErasedKeepsWhatZoomHasMade() {
    Lesson lesson = running(lesson());
    registeringIs(lesson, LOST);
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    joins(student("ida"), lesson);
    admin().call("DELETE", "/api/v1/people/ida", null);
    simulator.delete("/control/faults");

    assertThat(joins(student("ida"), lesson).status()).isEqualTo(200);

    soon().until(() -> tasks(lesson) == 0);
    assertThat(onZoom(lesson, "approved")).hasSize(1);
    assertThat(joins(student("ida"), lesson).status()).isEqualTo(200);
  }

  /** A stranger's registration is heard of after all that was told before. */
  private void heardOnceMore(Lesson lesson) {
    zoomSide.call(
        "POST",
        "/meetings/" + lesson.state().zoomId() + "/registrants",
        "{\"email\":\"last@campus.example\",\"first_name\":\"Last\"}");
    soon()
        .until(
            () ->
                count(
                        "select count(*) from registrant where email = 'last@campus.example'"
                            + " and meeting = '"
                            + lesson.id()
                            + "'")
                    == 1);
  }

  private String takenOff(Lesson lesson, String how, String id) {
    String registrants = lesson.registrants();
    switch (how) {
      case "leave" -> student("ana").call("DELETE", registrants + "/me", null);
      case "cancel" -> teacher().call("DELETE", registrants + "/" + id, null);
      case "deny" -> teacher().post(registrants + "/" + id + "/deny", "");
      default -> teacher().call("PUT", registrants, "{\"registrants\":[]}");
    }
    return how.equals("deny") ? "denied" : "cancelled";
  }

  private Lesson open() {
    return known(unknown(0).ofUser("owner-1", true));
  }

  private Api admin() {
    return as(Map.of("sub", "root", "roles", List.of("admin")));
  }

  private void registeringIs(Lesson lesson, String kind) {
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/%s/registrants\",\"kind\":\"%s\"}"
            .formatted(lesson.state().zoomId(), kind));
  }

  private long tasks(Lesson lesson) {
    return count(
        "select count(*) from task join registrant on id = registrant where meeting = '%s'"
            .formatted(lesson.id()));
  }

  /** Registrations of nobody any more. */
  private long unseen(Lesson lesson) {
    return count(
        "select count(*) from registrant where meeting = '%s' and not confirmed and zoom_id is not null"
            .formatted(lesson.id()));
  }
}
