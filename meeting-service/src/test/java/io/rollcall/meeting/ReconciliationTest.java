package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.ZoomSide;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happens on Zoom in an account whose webhooks come nowhere. */
class ReconciliationTest extends MeetingServiceTest {

  private static final String ENDPOINT = "/actuator/reconciliation";
  private static final String COURSE = "C-unheard";
  private final ZoomSide side = surroundings.zoomSide("unheard");

  private final MeterRegistry meters;

  ReconciliationTest(@Autowired MeterRegistry meters) {
    this.meters = meters;
  }

  @AfterEach
  void zoomIsWellAgain() {
    simulator.delete("/control/faults");
    simulator.put("/control/accounts/unheard/rules", "{}");
  }

  @Test
  void afterADayOfWhichNobodyHeardAllIsAsItIsOnZoom() {
    Api.Answer untouched = single("Untouched");
    Api.Answer running = single("Running");
    Api.Answer over = single("Over");
    Api.Answer held = single("Held twice");
    Api.Answer changed = single("Changed");
    Api.Answer series =
        scheduled(teacher(), order("Series", "\"recurrence\":%s,".formatted(WEEKLY)));
    Api.Answer deleted = single("Deleted");
    Api.Answer converted = single("Converted");
    Api.Answer recovered = single("Recovered");
    Api.Answer webinar = scheduled(teacher(), order("Webinar", "\"conference\":\"webinar\","));
    teacher().call("DELETE", path(recovered), null);
    startOnZoom(over);
    assertThat(teacher().post(path(over) + "/refresh", "").text("/status")).isEqualTo("started");
    twoHoursPass();
    Api.Answer fresh = single("Deleted just now");

    startOnZoom(running);
    endOnZoom(over);
    String oneEnd = holdOnZoom(held, 60);
    String otherEnd = holdOnZoom(held, 120);
    holdOnZoom(webinar, 60);
    onZoom("PATCH", changed, "{\"topic\":\"Changed there\",\"settings\":{\"waiting_room\":true}}");
    String moved = slot(series, 0);
    onZoom("PATCH", series, moved, "{\"duration\":90}");
    onZoom("DELETE", series, slot(series, 1), "");
    onZoom("DELETE", deleted, "");
    onZoom("DELETE", fresh, "");
    simulator.post(control(converted) + "/convert", "{}");
    side.call("PUT", zoomPath(recovered) + "/status", "{\"action\":\"recover\"}");
    side.call("POST", "/users/host1@unheard.example/meetings", "{\"topic\":\"Elsewhere\"}");
    JsonNode run = reconciled();

    assertThat(now(running).text("/status")).isEqualTo("started");
    assertThat(now(over).text("/status")).isNotEqualTo("started");
    assertThat(occurrences(over).getFirst().path("endInferred").asBoolean()).isFalse();
    assertThat(occurrences(held))
        .extracting(it -> it.path("endedAt").asString())
        .containsExactlyInAnyOrder(oneEnd, otherEnd);
    assertThat(occurrences(webinar)).hasSize(1);
    assertThat(now(changed).text("/topic")).isEqualTo("Changed there");
    assertThat(now(changed).json().at("/settings/waitingRoom").asBoolean()).isTrue();
    assertThat(slots(series))
        .extracting(it -> it.path("status").asString())
        .containsExactly("planned", "cancelled", "planned");
    assertThat(slots(series).getFirst().path("durationMinutes").asInt()).isEqualTo(90);
    assertThat(now(deleted).text("/status")).isEqualTo("deleted");
    assertThat(isOlderThanAnyRecovery(deleted)).isTrue();
    assertThat(now(fresh).text("/status")).isEqualTo("scheduled");
    assertThat(now(converted).text("/conference")).isEqualTo("webinar");
    assertThat(now(recovered).text("/status")).isEqualTo("scheduled");
    assertUnchanged(untouched);
    assertThat(teacher().get("/api/v1/meetings?limit=200&course=" + COURSE).items())
        .noneMatch(it -> it.path("topic").asString().equals("Elsewhere"));
    assertThat(run.at("/done/mended").propertyNames())
        .contains("started", "ended", "changed", "deleted", "recovered");
    assertThat(run.at("/done/left").asInt()).isPositive();
    assertThat(mended("deleted")).isPositive();
  }

  @Test
  void whereZoomsListsLeaveNoDoubtNothingElseIsAskedFor() {
    Api.Answer meeting = single("Without doubt");
    Api.Answer retitled = single("To be retitled");
    reconciled();
    onZoom("PATCH", retitled, "{\"topic\":\"Retitled\"}");
    simulator.delete("/control/calls");

    reconciledByItself();

    assertThat(now(retitled).text("/topic")).isEqualTo("Retitled");
    assertThat(calls(retitled)).isEqualTo(1);
    assertThat(calls(meeting)).isZero();
  }

  /** What was deleted on Zoom is so here once Zoom says it without any doubt. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          getMeeting;   "kind":"ERROR";                              false
          getMeeting;   "kind":"HTML","status":404;                  false
          getMeeting;   "kind":"TOO_FAST";                           false
          getMeeting;   "kind":"ANSWER","body":"{}";                 false
          getMeeting;   "kind":"REFUSE","status":404,"code":3001;    false
          getMeeting;   "kind":"REFUSE","status":400,"code":3000;    false
          getMeeting;   "kind":"REFUSE","status":400,"code":4711;    false
          getMeeting;   "kind":"REFUSE","status":400,"code":3000;    true
          getWebinar;   "kind":"REFUSE","status":400,"code":4711;    true
          listMeetings; "kind":"ERROR";                              true
          listMeetings; "kind":"HTML";                               true
          listMeetings; "kind":"REFUSE","status":404,"code":1001;    true
          """)
  void anErrorOfZoomsDeletesNothing(String operation, String fault, boolean deletedThere) {
    Api.Answer meeting = single("Not deleted");
    twoHoursPass();
    if (deletedThere) {
      onZoom("DELETE", meeting, "");
    }
    fault("{\"operation\":\"%s\",%s}".formatted(operation, fault));

    Api.Answer answer = reconciled(meeting);

    assertThat(answer.status()).as(answer.json().toString()).isIn(200, 503);
    assertUnchanged(meeting);
    simulator.delete("/control/faults");
    soon().until(() -> reconciled(meeting).status() == 200);
    assertThat(now(meeting).text("/status")).isEqualTo(deletedThere ? "deleted" : "scheduled");
  }

  @Test
  void listsThatLagBehindDeleteNothing() {
    Api.Answer old = single("Not listed");
    twoHoursPass();
    Api.Answer fresh = single("Not listed yet");
    simulator.put("/control/accounts/unheard/rules", "{\"listsLag\":\"PT1H\"}");

    reconciled();

    assertUnchanged(old);
    assertUnchanged(fresh);
  }

  @Test
  void itGoesOnWhereItStopped() {
    Api.Answer first = single("First");
    Api.Answer second = single("Second");
    Api.Answer third = single("Third");
    List.of(first, second, third).forEach(it -> onZoom("PATCH", it, "{\"topic\":\"There\"}"));
    simulator.delete("/control/calls");
    fault("{\"path\":\"/v2%s\",\"kind\":\"TOO_FAST\"}".formatted(zoomPath(second)));
    String before = lastEnd();
    assertThat(reconcileAccount().text("/outcome")).isEqualTo("begins");
    soon().until(() -> isPast(first));
    assertThat(now(third).text("/topic")).isEqualTo("Third");

    simulator.delete("/control/faults");
    assertThat(reconcileAccount().text("/outcome")).isEqualTo("goes on already");
    dueNow();
    soon().until(() -> !lastEnd().equals(before));

    assertThat(List.of(now(first), now(second), now(third)))
        .extracting(it -> it.text("/topic"))
        .containsOnly("There");
    assertThat(calls(first)).isEqualTo(1);
    assertThat(calls(third)).isEqualTo(1);
  }

  @Test
  void whatCannotBeLookedAtAgainAndAgainIsLeftForTheNextTime() {
    Api.Answer bad = single("Bad");
    Api.Answer good = single("Good");
    List.of(bad, good).forEach(it -> onZoom("PATCH", it, "{\"topic\":\"There\"}"));
    fault("{\"path\":\"/v2%s\",\"kind\":\"HTML\"}".formatted(zoomPath(bad)));
    String before = lastEnd();
    reconcileAccount();

    soon()
        .until(
            () -> {
              muchLater();
              return !lastEnd().equals(before);
            });

    assertThat(now(bad).text("/topic")).isEqualTo("Bad");
    assertThat(now(good).text("/topic")).isEqualTo("There");
    assertThat(last().at("/done/left").asInt()).isPositive();
  }

  @Test
  void aHostWhoseListsCannotBeReadHoldsUpNoOtherButZoomIsWaitedFor() {
    Api.Answer bad = single("Of a bad host");
    Api.Answer good = scheduled(teacher(), order("Of a good host", "").replace("host1@", "host2@"));
    List.of(bad, good).forEach(it -> onZoom("PATCH", it, "{\"topic\":\"There\"}"));
    fault("{\"operation\":\"listMeetings\",\"kind\":\"HTML\"}");
    String before = lastEnd();
    reconcileAccount();

    soon()
        .until(
            () -> {
              muchLater();
              return isAtTheFirstHostForLong();
            });
    simulator.delete("/control/faults");
    fault("{\"path\":\"/v2/users/host1*/meetings\",\"kind\":\"HTML\"}");
    dueNow();
    soon().until(() -> !lastEnd().equals(before));

    assertThat(now(bad).text("/topic")).isEqualTo("Of a bad host");
    assertThat(now(good).text("/topic")).isEqualTo("There");
    assertThat(last().at("/done/left").asInt()).isPositive();
  }

  @Test
  void whoAsksWhileOneEndsHasTheNextOneBegin() throws Exception {
    soon().until(() -> count(OPEN) == 1);
    try (Connection connection = testDatabase.connect();
        Statement end = connection.createStatement()) {
      connection.setAutoCommit(false);
      end.execute(
          "select from reconciliation where account = 'unheard' and finished_at is null for"
              + " update");
      CompletableFuture<Api.Answer> asked =
          CompletableFuture.supplyAsync(() -> ask("{\"account\":\"unheard\"}"));
      soon().until(() -> count(HURRIES_THAT_WAIT) == 1);
      end.execute(
          "update reconciliation set finished_at = now() where account = 'unheard'"
              + " and finished_at is null");
      connection.commit();

      assertThat(asked.get().text("/outcome")).isEqualTo("begins");
    }
    soon().until(() -> count(OPEN + " and thorough") == 0);
  }

  @Test
  void onlyOperatorsMayAskForIt() {
    String body = "{\"account\":\"unheard\"}";

    assertThat(management("scheduler").post(ENDPOINT, body).status()).isEqualTo(403);
    assertThat(management("scheduler").get(ENDPOINT).status()).isEqualTo(403);
    assertThat(operator().post(ENDPOINT, body).status()).isEqualTo(404);
    assertThat(ask("{\"account\":\"nowhere\"}").status()).isEqualTo(404);
    assertThat(ask("{\"meeting\":\"0198a000-0000-7000-8000-000000000000\"}").status())
        .isEqualTo(404);
    assertThat(ask("{}").status()).isEqualTo(400);
  }

  private static final String OPEN =
      "select count(*) from reconciliation where account = 'unheard' and finished_at is null";

  private static final String HURRIES_THAT_WAIT =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
        and query like 'update reconciliation%thorough = true%'
      """;

  private static final String WEEKLY = "{\"type\":\"weekly\",\"endTimes\":3}";

  private Api teacher() {
    return teacher(COURSE);
  }

  private Api.Answer single(String topic) {
    return scheduled(teacher(), order(topic, ""));
  }

  private static String order(String topic, String more) {
    return request(COURSE, tomorrow().truncatedTo(ChronoUnit.SECONDS))
        .replace(
            "{\"topic\":\"Algebra 1\"",
            "{%s\"account\":\"unheard\",\"host\":\"host1@unheard.example\",\"topic\":\"%s\""
                .formatted(more, topic));
  }

  private Api.Answer now(Api.Answer meeting) {
    return teacher().get(path(meeting));
  }

  private void assertUnchanged(Api.Answer meeting) {
    Api.Answer now = now(meeting);
    assertThat(now.json().path("revision")).isEqualTo(meeting.json().path("revision"));
    assertThat(now.text("/status")).isEqualTo(meeting.text("/status"));
  }

  private List<JsonNode> occurrences(Api.Answer meeting) {
    return teacher().get(path(meeting) + "/occurrences").items();
  }

  private List<JsonNode> slots(Api.Answer series) {
    return teacher().get(path(series) + "/slots").items();
  }

  private String slot(Api.Answer series, int index) {
    return slots(series).get(index).path("id").asString();
  }

  private static String zoomPath(Api.Answer meeting) {
    return "/meetings/" + meeting.text("/zoomId");
  }

  private static String control(Api.Answer meeting) {
    return "/control/meetings/" + meeting.text("/zoomId");
  }

  private void onZoom(String method, Api.Answer meeting, String body) {
    side.call(method, zoomPath(meeting), body);
  }

  private void onZoom(String method, Api.Answer series, String slot, String body) {
    side.call(method, zoomPath(series) + "?occurrence_id=" + slot, body);
  }

  private void startOnZoom(Api.Answer meeting) {
    simulator.post(control(meeting) + "/start", "{}");
  }

  private void endOnZoom(Api.Answer meeting) {
    simulator.post(control(meeting) + "/end", "{}");
  }

  /** Answers when it ended. */
  private String holdOnZoom(Api.Answer meeting, int seconds) {
    startOnZoom(meeting);
    Instant end = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    simulator.post(control(meeting) + "/end", "{\"at\":\"%s\"}".formatted(end));
    return end.toString();
  }

  /** As if whatever was done here had been done two hours before. */
  private void twoHoursPass() {
    testDatabase.execute(
        """
        update meeting set created_at = created_at - interval '2 hours',
          deleted_at = deleted_at - interval '2 hours' where account = 'unheard'
        """);
  }

  private Api.Answer ask(String body) {
    return management("operator").post(ENDPOINT, body);
  }

  private Api.Answer reconcileAccount() {
    Api.Answer answer = ask("{\"account\":\"unheard\"}");
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    return answer;
  }

  private Api.Answer reconciled(Api.Answer meeting) {
    return ask("{\"meeting\":\"%s\"}".formatted(meeting.text("/id")));
  }

  private JsonNode reconciled() {
    String before = lastEnd();
    reconcileAccount();
    soon().until(() -> !lastEnd().equals(before));
    return last();
  }

  private void reconciledByItself() {
    String before = lastEnd();
    dueNow();
    soon().until(() -> !lastEnd().equals(before));
  }

  /** As if it had been put off again and again. */
  private void muchLater() {
    testDatabase.execute(
        """
        update reconciliation set attempts = 9, due_at = now()
        where account = 'unheard' and due_at > now() and due_at < now() + interval '2 minutes'
        """);
  }

  private boolean isAtTheFirstHostForLong() {
    return count(
            OPEN
                + " and host = 'host1@unheard.example' and attempts > 9"
                + " and due_at > now() + interval '10 minutes'")
        == 1;
  }

  private void dueNow() {
    testDatabase.execute(
        "update reconciliation set due_at = now() where account = 'unheard'"
            + " and finished_at is null");
  }

  private JsonNode last() {
    return ends().findFirst().orElseThrow();
  }

  private Stream<JsonNode> ends() {
    return management("operator")
        .get(ENDPOINT)
        .json()
        .path("runs")
        .valueStream()
        .filter(it -> it.path("account").asString().equals("unheard"))
        .filter(it -> it.path("state").asString().equals("finished"));
  }

  private String lastEnd() {
    return ends().findFirst().map(it -> it.path("finishedAt").asString()).orElse("");
  }

  private boolean isPast(Api.Answer meeting) {
    return count(
            "select count(*) from reconciliation where finished_at is null and account = 'unheard'"
                + " and meeting = '%s'".formatted(meeting.text("/id")))
        > 0;
  }

  /** Nobody saw it there before, so its deletion has no time at all. */
  private boolean isOlderThanAnyRecovery(Api.Answer deleted) {
    return count(
            "select count(*) from meeting where id = '%s' and deleted_at < created_at"
                .formatted(deleted.text("/id")))
        == 1;
  }

  private long calls(Api.Answer meeting) {
    return simulator.get("/control/calls?operation=getMeeting&path=/v2" + zoomPath(meeting)).size();
  }

  private double mended(String kind) {
    return meters.get("rollcall_reconciliation_mended").tag("kind", kind).counter().count();
  }
}
