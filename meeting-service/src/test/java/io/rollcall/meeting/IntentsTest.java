package io.rollcall.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.persistence.IntentRow;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What is still to be done with Zoom: in which order, and whatever stands among it. */
class IntentsTest extends MeetingServiceTest {

  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final int MORE_THAN_DUE = 50;

  private static final String ADD =
      """
      insert into intent (meeting, kind, detail, wanted, created_at, due_at)
      select gen_random_uuid(), '%s', 'of-a-test', %s, now(), now() - interval '%s'
      from generate_series(1, %d)
      """;

  private static final String SECONDS_LEFT =
      """
      select extract(epoch from due_at - now())::int::text as seconds from intent
      where meeting = :meeting
      """;

  private static final String HELD =
      """
      insert into intent (meeting, kind, attempts, created_at, due_at)
      values ('%s', 'create', %d, now(), now() + interval '%d seconds')
      """;

  private final Intents intents;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;
  private final MeterRegistry meters;

  IntentsTest(
      @Autowired Intents intents,
      @Autowired DatabaseClient database,
      @Autowired TransactionalOperator transaction,
      @Autowired MeterRegistry meters) {
    this.intents = intents;
    this.database = database;
    this.transaction = transaction;
    this.meters = meters;
  }

  @AfterEach
  void tidyUp() {
    testDatabase.execute("delete from intent where detail = 'of-a-test'");
  }

  @Test
  void readingAgainAndLookingForTwinsComeLast() {
    List<String> taken =
        undone(
            add("reread", "null", "1 hour", 2)
                .then(add("seek", "null", "2 hours", 1))
                .then(add("create", "null", "1 minute", 1))
                .then(add("delete", "null", "2 minutes", 1))
                .then(take()));

    assertThat(taken).containsExactly("delete", "create", "seek", "reread", "reread");
  }

  @Test
  void whatOnlyANewerReplicaKnowsIsLeftToIt() {
    List<String> taken =
        undone(
            add("invented-later", "null", "1 hour", 1)
                .then(add("create", "null", "1 minute", 1))
                .then(take()));

    assertThat(taken).containsExactly("create");
  }

  @Test
  void whatCannotBeReadHoldsUpNothingElse() {
    double failed = failed();
    add("change", "'{\"topic\":{}}'", "1 hour", 40).block();
    fault("{\"operation\":\"createMeeting\",\"kind\":\"CUT\",\"count\":1}");

    Api.Answer pending = teacher("C-among").post("/api/v1/meetings", request("C-among"));

    assertThat(pending.status()).isEqualTo(202);
    soon().until(() -> teacher("C-among").get(path(pending)).text("/sync").equals("ok"));
    assertThat(failed() - failed).isPositive();
  }

  @Test
  void twinsAreNotLookedForForEver() {
    Api.Answer meeting = scheduled(teacher("C-seek"), request("C-seek"));
    fault("{\"operation\":\"listMeetings\",\"kind\":\"ERROR\"}");

    testDatabase.execute(
        """
        insert into intent (meeting, kind, detail, created_at, due_at, attempts)
        values ('%s', 'seek', 'PT1M', now(), now(), 100)
        """
            .formatted(meeting.text("/id")));

    soon()
        .until(
            () ->
                count(
                        "select count(*) from intent where meeting = '%s'"
                            .formatted(meeting.text("/id")))
                    == 0);
  }

  @Test
  void whatIsReadSlowlyHoldsUpNothingElse() {
    Api.Answer slow = scheduled(teacher("C-lanes"), request("C-lanes"));
    Api.Answer quick = scheduled(teacher("C-lanes"), request("C-lanes"));
    fault(
        """
        {"method":"GET","path":"/v2/meetings/%s","kind":"HANG"}
        """
            .formatted(slow.text("/zoomId")));
    changeOnZoom(slow, "{\"topic\":\"Slow\"}");
    soon()
        .until(
            () ->
                count(
                        "select count(*) from intent where attempts > 0 and meeting = '%s'"
                            .formatted(slow.text("/id")))
                    == 1);

    changeOnZoom(quick, "{\"topic\":\"Quick\"}");
    soon().until(() -> topic(quick).equals("Quick"));

    assertThat(topic(slow)).isEqualTo("Algebra 1");
    simulator.delete("/control/faults");
    dueNow(slow);
    soon().until(() -> topic(slow).equals("Slow"));
  }

  @ParameterizedTest
  @CsvSource({"0, 30, 10", "1, 30, 30", "4, 240, 240"})
  void whatIsHurriedIsLeftToWhoeverIsAtIt(int attempts, int due, int dueThen) {
    UUID meeting = UUID.randomUUID();

    List<String> left =
        undone(
            database
                .sql(HELD.formatted(meeting, attempts, due))
                .then()
                .then(intents.hurry(new Task.Create(meeting), Duration.ofSeconds(10)))
                .then(secondsLeft(meeting)));

    assertThat(left).containsExactly(Integer.toString(dueThen));
  }

  @ParameterizedTest
  @CsvSource({"0, 30", "1, 60", "2, 120", "3, 240", "4, 240"})
  void whatIsTakenIsTakenForAsLongAsWhoeverTakesItMayWorkOnIt(int attempts, int held) {
    UUID meeting = UUID.randomUUID();

    List<String> left =
        undone(
            database
                .sql(HELD.formatted(meeting, attempts, -1_000_000))
                .then()
                .then(intents.take(LEASE))
                .then(secondsLeft(meeting)));

    assertThat(left).containsExactly(Integer.toString(held));
    assertThat(Intents.lease(LEASE, attempts + 1)).isEqualTo(Duration.ofSeconds(held));
  }

  @Test
  void whatIsAddedForLaterAgainIsPutOffAndHasNotWaitedYet() {
    Task task = new Task.SeekTwins(UUID.randomUUID(), Duration.ofHours(1));

    List<String> left =
        undone(
            database
                .sql("delete from intent")
                .then()
                .then(intents.addLater(task, Duration.ofMinutes(10)))
                .then(intents.addLater(task, Duration.ofHours(1)))
                .then(secondsLeft(task.meeting())));
    List<Duration> oldest =
        undone(
            database
                .sql("delete from intent")
                .then()
                .then(intents.addLater(task, Duration.ofHours(1)))
                .then(intents.oldest().map(List::of)));

    assertThat(left).containsExactly("3600");
    assertThat(oldest).containsExactly(Duration.ZERO);
  }

  private String topic(Api.Answer meeting) {
    return teacher("C-lanes").get(path(meeting)).text("/topic");
  }

  private Mono<List<String>> secondsLeft(UUID meeting) {
    return database
        .sql(SECONDS_LEFT)
        .bind("meeting", meeting)
        .map(row -> requireNonNull(row.get("seconds", String.class)))
        .all()
        .collectList();
  }

  private Mono<Void> add(String kind, String wanted, String dueFor, int howMany) {
    return database.sql(ADD.formatted(kind, wanted, dueFor, howMany)).then();
  }

  /** Other tests may have left something, too. */
  private Mono<List<String>> take() {
    return intents
        .take(LEASE)
        .repeat(MORE_THAN_DUE)
        .filter(taken -> taken.detail().equals("of-a-test"))
        .map(IntentRow::kind)
        .collectList();
  }

  /** Nobody else sees what is done, and in the end it never was. */
  private <T> List<T> undone(Mono<List<T>> work) {
    return requireNonNull(
        transaction
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return work;
                })
            .blockFirst(LEASE));
  }

  private double failed() {
    return meters.get("rollcall_intents_failed").counter().count();
  }
}
