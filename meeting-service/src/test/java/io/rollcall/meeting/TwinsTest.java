package io.rollcall.meeting;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a create that was carried out late, or twice, leaves on Zoom. */
class TwinsTest extends MeetingServiceTest {

  private static final String REFUSED =
      "{\"operation\":\"createMeeting\",\"kind\":\"REFUSE\",\"status\":400,\"code\":300";

  private final Fingerprints fingerprints;

  TwinsTest(@Autowired Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  @Test
  void aTwinOfAMeetingThatIsKnownIsDeletedWhenZoomTellsOfIt() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String twin = createOnZoom(meeting, meeting.text("/passcode"));

    awaitDeleted(meeting, twin);
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Algebra 1");
    assertThat(teacher("C-twin").get(path(meeting)).text("/status")).isEqualTo("scheduled");
  }

  @Test
  void aMeetingWithAnotherPasscodeOnlyLooksAlike() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String other = createOnZoom(meeting, "Another1");
    String twin = createOnZoom(meeting, meeting.text("/passcode"));

    awaitDeleted(meeting, twin);
    assertThat(numberOnZoom(other).path("topic").asString()).isEqualTo("Algebra 1");
  }

  @Test
  void whatSomebodyMayHaveMadeWithTheirOwnPasscodeStays() {
    Instant start = tomorrow();
    String body =
        request("C-twin", start).replace("\"topic\"", "\"passcode\":\"abc123\",\"topic\"");
    Api.Answer chosen = scheduled(teacher("C-twin"), body);
    Api.Answer madeUp = scheduled(teacher("C-twin"), request("C-twin"));

    String other = createOnZoom(chosen, "abc123");
    String twin = createOnZoom(madeUp, madeUp.text("/passcode"));

    awaitDeleted(madeUp, twin);
    assertThat(numberOnZoom(other).path("topic").asString()).isEqualTo("Algebra 1");
  }

  @Test
  void whatZoomTellsOfIsAdoptedBeforeTheLeaseIsOver() {
    fault("{\"operation\":\"createMeeting\",\"kind\":\"CUT\",\"count\":1}");
    Instant start = tomorrow();

    Api.Answer pending = teacher("C-twin").post("/api/v1/meetings", request("C-twin", start));

    assertThat(pending.status()).isEqualTo(202);
    soon().until(() -> teacher("C-twin").get(path(pending)).text("/sync").equals("ok"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }

  @Test
  void aTwinThatCannotBeReadYetIsDeletedLater() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String twin = createOnZoom(meeting, meeting.text("/passcode"));
    missingOnce(twin);

    awaitDeleted(meeting, twin);
  }

  @Test
  void aTwinThatRunsIsDeletedWhenItHasEnded() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String twin = createOnZoom(meeting, meeting.text("/passcode"));
    simulator.post("/control/meetings/" + twin + "/start", "{}");
    soon()
        .until(
            () ->
                simulator
                    .get("/control/calls?operation=deleteMeeting&path=*/" + twin)
                    .valueStream()
                    .anyMatch(call -> call.path("status").asInt() == 400));
    simulator.post("/control/meetings/" + twin + "/end", "{}");

    awaitDeleted(meeting, twin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"passcode\":\"abc123\","})
  void whatZoomMadeOfAnOrderThatWasSettledMeanwhileIsDeleted(String passcode) {
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.created\"}");
    fault("{\"operation\":\"createMeeting\",\"kind\":\"DELAY\",\"delay\":\"PT2S\",\"count\":1}");
    String topic = "Settled" + passcode.length();
    String order =
        request("C-settled").replace("\"topic\":\"Algebra 1", passcode + "\"topic\":\"" + topic);

    var answer = supplyAsync(() -> teacher("C-settled").post("/api/v1/meetings", order));
    soon().until(() -> simulator.get("/control/faults").isEmpty());
    Api.Answer planned = planned("C-settled", topic);
    String adopted = createOnZoom(planned, planned.text("/passcode"));
    dueNow(planned);

    assertThat(answer.join().status()).isEqualTo(201);
    soon().until(() -> leftOnZoom(topic).equals(List.of(adopted)));
    assertThat(teacher("C-settled").get(path(planned)).text("/zoomId")).isEqualTo(adopted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"topic\":\"Algebra 2\"",
        "\"startTime\":\"2034-01-01T09:00:00Z\"",
        "\"passcode\":\"changed\""
      })
  void aTwinIsKnownByWhatWasOrderedHoweverTheMeetingWasChangedSince(String change) {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));
    Api.Answer changed = teacher("C-twin").call("PATCH", path(meeting), "{" + change + "}");
    assertThat(changed.status()).isEqualTo(200);

    String twin = createOnZoom(meeting, meeting.text("/passcode"));

    awaitDeleted(meeting, twin);
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo(changed.text("/topic"));
  }

  @Test
  void whatWasCarriedOutLateIsFoundThoughZoomRefusesTheOrderBeingSentAgain() {
    Api.Answer pending = refusedAfterAnAnswerThatWasLost("C-late");

    String late = createUnheard(pending);
    dueNow(pending);

    soon().until(() -> teacher("C-late").get(path(pending)).text("/sync").equals("ok"));
    assertThat(teacher("C-late").get(path(pending)).text("/zoomId")).isEqualTo(late);
  }

  @Test
  void whatIsCarriedOutAfterTheOrderWasGivenUpIsDeleted() {
    Api.Answer pending = givenUp("C-given-up");

    String late = createOnZoom(pending, pending.text("/passcode"));

    awaitDeleted(pending, late);
    assertThat(teacher("C-given-up").get("/api/v1/meetings?course=C-given-up").items()).isEmpty();
  }

  @Test
  void whatIsCarriedOutUnheardAfterTheOrderWasGivenUpIsFoundAndDeleted() {
    Api.Answer pending = givenUp("C-unheard");

    String late = createUnheard(pending);
    dueNow(pending);

    soon().until(() -> isDeleted(late));
  }

  /** What was sent again after nine days may be told of for eight days from then. */
  @Test
  void whatAnOrderLooksLikeIsKnownForDaysAfterItWasLastSent() {
    fault("{\"operation\":\"createMeeting\",\"kind\":\"AWAY\",\"count\":1}");
    Api.Answer pending = teacher("C-again").post("/api/v1/meetings", request("C-again"));
    testDatabase.execute(
        "update fingerprint set ordered_at = now() - interval '9 days' where meeting = '%s'"
            .formatted(pending.text("/id")));
    dueNow(pending);
    soon().until(() -> teacher("C-again").get(path(pending)).text("/sync").equals("ok"));
    soon().until(() -> nothingIsToBeDone(pending));

    fingerprints.purge().block();
    String twin = createOnZoom(pending, pending.text("/passcode"));

    awaitDeleted(pending, twin);
  }

  /** Though whoever made the meeting is given some seconds to hear of it first. */
  private void awaitDeleted(Api.Answer meeting, String twin) {
    soon()
        .until(
            () -> {
              dueNow(meeting);
              return isDeleted(twin);
            });
  }

  private boolean isDeleted(String number) {
    return numberOnZoom(number).path("code").asInt() == 3001;
  }

  /** What it looks like is kept for as long as something is. */
  private boolean nothingIsToBeDone(Api.Answer meeting) {
    dueNow(meeting);
    return count("select count(*) from intent where meeting = '%s'".formatted(meeting.text("/id")))
        == 0;
  }

  private Api.Answer refusedAfterAnAnswerThatWasLost(String course) {
    fault("{\"operation\":\"createMeeting\",\"kind\":\"AWAY\",\"count\":1}");
    fault(REFUSED + ",\"count\":1}");
    Api.Answer pending = teacher(course).post("/api/v1/meetings", request(course));
    assertThat(pending.status()).isEqualTo(202);
    dueNow(pending);
    soon().until(() -> simulator.get("/control/faults").isEmpty());
    return pending;
  }

  /** The looks for twins are still to come. */
  private Api.Answer givenUp(String course) {
    Api.Answer pending = refusedAfterAnAnswerThatWasLost(course);
    fault(REFUSED + "}");
    String createDueNow =
        "update intent set due_at = now() where kind = 'create' and meeting = '%s'"
            .formatted(pending.text("/id"));
    soon()
        .until(
            () -> {
              testDatabase.execute(createDueNow);
              return teacher(course).get(path(pending)).status() == 404;
            });
    simulator.delete("/control/faults");
    return pending;
  }

  private Api.Answer planned(String course, String topic) {
    String id =
        teacher(course).get("/api/v1/meetings?course=" + course).items().stream()
            .filter(it -> it.path("topic").asString().equals(topic))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    return teacher(course).get("/api/v1/meetings/" + id);
  }

  private String createUnheard(Api.Answer like) {
    simulator.post(
        "/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.created\",\"count\":1}");
    return createOnZoom(like, like.text("/passcode"));
  }
}
