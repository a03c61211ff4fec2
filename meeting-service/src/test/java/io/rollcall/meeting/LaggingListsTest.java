package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A create whose answer is lost, while Zoom's lists do not show what it made. */
class LaggingListsTest extends MeetingServiceTest {

  private static final String RULES = "/control/accounts/campus/rules";

  @AfterEach
  void zoomListsAllAtOnceAgain() {
    simulator.put(RULES, "{}");
  }

  @Test
  void whatZoomTellsOfIsAdopted() {
    Api.Answer pending = cutOffWhileListsLag("Lagging1");

    soon().until(() -> isAdopted(pending));

    assertThat(madeOnZoom("Lagging1")).containsExactly(zoomId(pending));
  }

  @Test
  void whatZoomTellsOfIsAdoptedThoughItsListsCannotBeRead() {
    fault("{\"operation\":\"listMeetings\",\"kind\":\"TOO_FAST\"}");
    Api.Answer pending = cutOff("Lagging5");

    soon().until(() -> isAdopted(pending));

    assertThat(madeOnZoom("Lagging5")).containsExactly(zoomId(pending));
  }

  @Test
  void nothingIsSentAgainWhileWhatZoomToldOfCannotBeReadThere() {
    Api.Answer pending = cutOffWhileListsLag("Lagging2");

    missingOnce(madeOnZoom("Lagging2").getFirst());
    dueNow(pending);
    soon().until(() -> isAdopted(pending));

    assertThat(madeOnZoom("Lagging2")).containsExactly(zoomId(pending));
  }

  /** The first attempt may look for a quarter of the lease, 1.5 s; the fourth for 12 s. */
  @Test
  void aListThatIsTooLongForTheFirstAttemptIsReadToItsEndByALaterOne() {
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.created\"}");
    Api.Answer pending = cutOff("Lagging3");
    fault("{\"operation\":\"listMeetings\",\"kind\":\"DELAY\",\"delay\":\"PT3S\"}");

    testDatabase.execute(
        "update intent set attempts = 3, due_at = now() where meeting = '%s'"
            .formatted(pending.text("/id")));
    soon().until(() -> isAdopted(pending));

    assertThat(madeOnZoom("Lagging3")).containsExactly(zoomId(pending));
  }

  /** The first of three looks is too early. */
  @Test
  void whatZoomMadeOfTheFirstOrderAndToldNobodyOfIsDeletedOnceItIsListed() {
    simulator.post(
        "/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.created\",\"count\":1}");
    Api.Answer pending = cutOffWhileListsLag("Lagging4");
    dueNow(pending);
    soon().until(() -> isAdopted(pending));
    assertThat(leftOnZoom("Lagging4")).hasSize(2);

    testDatabase.execute(
        "update intent set due_at = now() where meeting = '%s' and detail = 'PT1M'"
            .formatted(pending.text("/id")));
    soon().until(() -> looksToCome(pending) == 2);
    simulator.put(RULES, "{}");
    dueNow(pending);

    soon().until(() -> leftOnZoom("Lagging4").equals(List.of(zoomId(pending))));
    soon().until(() -> looksToCome(pending) == 0);
    assertThat(leftOnZoom("Lagging4")).containsExactly(zoomId(pending));
  }

  private Api.Answer cutOffWhileListsLag(String topic) {
    simulator.put(RULES, "{\"listsLag\":\"PT1H\"}");
    return cutOff(topic);
  }

  private Api.Answer cutOff(String topic) {
    fault("{\"operation\":\"createMeeting\",\"kind\":\"CUT\",\"count\":1}");
    String order = request("C-lag").replace("Algebra 1", topic);
    Api.Answer pending = teacher("C-lag").post("/api/v1/meetings", order);
    assertThat(pending.status()).isEqualTo(202);
    return pending;
  }

  private boolean isAdopted(Api.Answer pending) {
    return teacher("C-lag").get(path(pending)).text("/sync").equals("ok");
  }

  private long looksToCome(Api.Answer meeting) {
    return count(
        "select count(*) from intent where kind = 'seek' and meeting = '%s'"
            .formatted(meeting.text("/id")));
  }

  private String zoomId(Api.Answer pending) {
    return teacher("C-lag").get(path(pending)).text("/zoomId");
  }

  /** The numbers of all that Zoom ever made with this topic. */
  private List<String> madeOnZoom(String topic) {
    return simulator
        .get("/control/meetings?topic=" + topic)
        .valueStream()
        .map(it -> it.path("number").asString())
        .toList();
  }
}
