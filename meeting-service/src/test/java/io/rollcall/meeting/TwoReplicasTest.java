package io.rollcall.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReplicasTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final int CUT_OFF = 4;

  /** A trigger for statements: whoever waits there has its view of the rows already. */
  private static final String HOLD_WHO_TAKES =
      """
      begin;
      create or replace function hold() returns trigger language plpgsql as
        'begin perform pg_advisory_xact_lock_shared(4711); return null; end';
      create trigger hold before update on intent for each statement execute function hold();
      select pg_advisory_lock(4711);
      update intent set due_at = now() - interval '1 hour';
      commit
      """;

  private static final String PRESENTED =
      "select count(*) from registration where presenter is not null";

  private Replica other;

  private final MeterRegistry meters;
  private final DatabaseClient database;

  TwoReplicasTest(@Autowired MeterRegistry meters, @Autowired DatabaseClient database) {
    this.meters = meters;
    this.database = database;
  }

  @BeforeAll
  void startTheOther() {
    other = Replica.start(MeetingService.class, surroundings);
  }

  @AfterAll
  void stopTheOther() {
    other.close();
  }

  @ParameterizedTest
  @CsvSource({"CUT, 2036-01-01T09:00:00Z", "AWAY, 2036-02-01T09:00:00Z"})
  void whatWasCutOffIsBroughtToAnEndByOneOfThem(String fault, Instant first) throws SQLException {
    zoomWill("POST", "/v2/users/*/meetings", fault, CUT_OFF, "PT0S");
    List<Api.Answer> pending =
        atOnce(CUT_OFF, i -> caller(i).post(MEETINGS, request("C-two", start(first, i))));
    assertThat(pending).extracting(Api.Answer::status).containsOnly(202);

    dueForBothAtOnce();
    soon().until(() -> pending.stream().allMatch(this::isConfirmed));

    for (int i = 0; i < CUT_OFF; i++) {
      Api.Answer meeting = pending.get(i);
      assertThat(createdOnZoom(start(first, i))).isEqualTo(1);
      assertThat(caller(1).get(path(meeting)).json())
          .isEqualTo(caller(0).get(path(meeting)).json());
      assertThat(published(meeting)).containsExactly("rollcall.meeting.scheduled.v1");
    }
  }

  @Test
  void theSameOrderUnderOneKeyIsOneMeetingWhicheverOfThemIsAsked() {
    Instant start = Instant.parse("2036-03-01T09:00:00Z");
    zoomWill("POST", "/v2/users/*/meetings", "DELAY", 1, "PT0.5S");

    List<Api.Answer> answers =
        atOnce(
            10,
            i ->
                caller(i)
                    .with("Idempotency-Key", "of-both")
                    .post(MEETINGS, request("C-two", start)));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(201, 202);
    assertThat(answers).extracting(it -> it.text("/id")).containsOnly(answers.get(0).text("/id"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }

  @Test
  void fortyCallersAreOneCallToZoomUntilItsAnswerIsOld() {
    Api.Answer meeting = scheduled(caller(0), request("C-two"));
    zoomWill("GET", "/v2/meetings/*", "DELAY", 1, "PT0.5S");
    double before = callsToZoom();

    List<Api.Answer> answers = atOnce(40, i -> caller(i).post(path(meeting) + "/refresh", ""));
    double whileGood = callsToZoom() - before;
    answeredLongAgo(meeting);
    atOnce(40, i -> caller(i).post(path(meeting) + "/refresh", ""));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
    assertThat(whileGood).isEqualTo(1);
    assertThat(callsToZoom() - before).isEqualTo(2);
  }

  @Test
  void oneOfThemReconcilesAnAccount() {
    String order =
        "{\"account\":\"unheard\",\"host\":\"host2@unheard.example\",\"topic\":\"Shared\"";
    List<Api.Answer> meetings =
        atOnce(
            8,
            i -> scheduled(caller(i), request("C-two").replace("{\"topic\":\"Algebra 1\"", order)));
    simulator.delete("/control/calls");
    zoomWill("GET", "/v2/meetings/*", "DELAY", 8, "PT0.1S");

    management("operator").post("/actuator/reconciliation", "{\"account\":\"unheard\"}");
    soon().until(() -> meetings.stream().allMatch(it -> reads(it) > 0));
    soon().until(this::isReconciled);

    assertThat(meetings).extracting(this::reads).containsOnly(1L);
  }

  @Test
  void aPresenterIsMadeAnAlternativeHostByOneOfThem() throws SQLException {
    String host = "{\"host\":\"host1@campus.example\",\"topic\":\"Algebra 1\"";
    List<Api.Answer> meetings =
        atOnce(
            CUT_OFF,
            i -> scheduled(caller(i), request("C-two").replace("{\"topic\":\"Algebra 1\"", host)));

    Registrants.publish(topics, meetings.stream().map(this::presented).toArray(StateRecord[]::new));
    soon().until(() -> count(PRESENTED) == CUT_OFF);
    dueForBothAtOnce();

    soon().until(() -> meetings.stream().allMatch(this::hasPresenter));
    assertThat(meetings).extracting(this::changes).containsOnly(1L);
  }

  private StateRecord presented(Api.Answer meeting) {
    return Registrants.of("presenter-1", meeting.text("/id"))
        .presenting("host2@campus.example")
        .is("approved", 1);
  }

  private boolean hasPresenter(Api.Answer meeting) {
    return caller(0).get(path(meeting)).text("/settings/alternativeHosts/0").contains("host2@");
  }

  private long changes(Api.Answer meeting) {
    return simulator
        .get("/control/calls?operation=updateMeeting&path=/v2/meetings/" + meeting.text("/zoomId"))
        .size();
  }

  private boolean isReconciled() {
    return count(
            "select count(*) from reconciliation where account = 'unheard' and started_at is not"
                + " null and finished_at is null")
        == 0;
  }

  private long reads(Api.Answer meeting) {
    return simulator.get("/control/calls?path=/v2/meetings/" + meeting.text("/zoomId")).size();
  }

  private Api caller(int number) {
    return number % 2 == 0 ? teacher("C-two") : other.teacher("C-two");
  }

  private boolean isConfirmed(Api.Answer pending) {
    return caller(0).get(path(pending)).text("/sync").equals("ok");
  }

  private static Instant start(Instant first, int number) {
    return first.plus(number, ChronoUnit.HOURS);
  }

  /** Every lane of both replicas sees the same that is due before any of them takes it. */
  private void dueForBothAtOnce() throws SQLException {
    try (Connection connection = testDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(HOLD_WHO_TAKES);
      soon().until(() -> lanesWaiting() == 8);
      statement.execute("select pg_advisory_unlock(4711)");
      statement.execute("drop trigger hold on intent");
    }
  }

  private long lanesWaiting() {
    return database
        .sql(
            """
            select count(*) as lanes from pg_stat_activity
            where datname = current_database() and wait_event = 'advisory'
              and query like 'with due as materialized%'
            """)
        .map(row -> requireNonNull(row.get("lanes", Long.class)))
        .one()
        .blockOptional()
        .orElse(0L);
  }

  private void answeredLongAgo(Api.Answer meeting) {
    database
        .sql("update refresh set answered_at = answered_at - interval '60 s' where meeting = :id")
        .bind("id", UUID.fromString(meeting.text("/id")))
        .then()
        .block();
  }

  private void zoomWill(String method, String path, String kind, int count, String delay) {
    simulator.post(
        "/control/faults",
        """
        {"method":"%s","path":"%s","kind":"%s","count":%d,"delay":"%s"}
        """
            .formatted(method, path, kind, count, delay));
  }

  private List<String> published(Api.Answer meeting) {
    try (Records records = Records.of(topics, Topics.MEETING)) {
      String id = meeting.text("/id");
      soon().until(() -> !records.headers(id, CloudEventHeaders.TYPE).isEmpty());
      return records.headers(id, CloudEventHeaders.TYPE);
    }
  }

  private double callsToZoom() {
    return Stream.of(meters, other.bean(MeterRegistry.class))
        .flatMap(
            each ->
                each.find("rollcall_zoom_calls_total").tag("label", "light").counters().stream())
        .mapToDouble(Counter::count)
        .sum();
  }

  private static <T> List<T> atOnce(int callers, IntFunction<T> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, callers)
          .mapToObj(i -> supplyAsync(() -> call.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
