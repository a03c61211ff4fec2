package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who register and leave, and are let in and sent away, without anybody asking here. */
class OnZoomItselfTest extends JoinTest {

  @Test
  void whatHappensToARegistrantOfAWebinarShowsHere() {
    Lesson webinar = known(webinar());
    zoomSide.call(
        "POST",
        "/webinars/" + webinar.state().zoomId() + "/registrants",
        "{\"email\":\"gil@campus.example\",\"first_name\":\"Gil\"}");
    soon().until(() -> statuses(webinar).equals(List.of("approved")));
    String registrant = onZoom(webinar, "approved").getFirst().path("id").asString();

    tell(webinar, "denied", registrant, email("gil"), Lesson.HOST, 10);
    soon().until(() -> statuses(webinar).equals(List.of("denied")));
    tell(webinar, "approved", registrant, email("gil"), Lesson.HOST, 20);
    soon().until(() -> statuses(webinar).equals(List.of("approved")));
    tell(webinar, "cancelled", registrant, email("gil"), Lesson.HOST, 30);
    soon().until(() -> statuses(webinar).equals(List.of("cancelled")));
  }

  @Test
  void whoLeftOnZoomComesBackByJoiningAndWhoWasSentAwayThereDoesNot() {
    Lesson lesson = running(lesson());
    joins(student("ana"), lesson);
    joins(student("ben"), lesson);
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    String ana = leave(lesson, "ana");
    String ben = leave(lesson, "ben");
    simulator.delete("/control/disturbances");

    tell(lesson, "cancelled", ana, email("ana"), email("ana"), 10);
    tell(lesson, "cancelled", ben, email("ben"), Lesson.HOST, 10);
    soon().until(() -> expected(lesson) == 0);

    assertThat(whoCameIn(joins(student("ana"), lesson))).isEqualTo(email("ana"));
    assertThat(problem(joins(student("ben"), lesson))).isEqualTo("403 registration-denied");
  }

  /** Takes somebody's registration away on Zoom; its id. */
  private String leave(Lesson lesson, String user) {
    String id =
        onZoom(lesson, "approved").stream()
            .filter(it -> it.path("email").asString().equals(email(user)))
            .map(it -> it.path("id").asString())
            .findFirst()
            .orElseThrow();
    zoomSide.call("DELETE", "/meetings/" + lesson.state().zoomId() + "/registrants/" + id, "");
    return id;
  }

  private void tell(
      Lesson lesson, String what, String registrant, String email, String operator, int seconds) {
    simulator.post(
        "/control/accounts/campus/events",
        """
        {"event":"%s.registration_%s","event_ts":%d,
         "payload":{"account_id":"abc","operator":"%s","object":{"id":%s,
           "registrant":{"id":"%s","first_name":"Kim","email":"%s"}}}}
        """
            .formatted(
                lesson.state().conference(),
                what,
                Instant.now().plusSeconds(seconds).toEpochMilli(),
                operator,
                lesson.state().zoomId(),
                registrant,
                email));
  }
}
