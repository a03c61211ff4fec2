package io.rollcall.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Zoom tells of a meeting at the moment when that meeting becomes known. */
class EarlyEventTest extends MeetingServiceTest {

  private static final String HOLD =
      """
      begin;
      create or replace function hold_parking() returns trigger language plpgsql as
        'begin perform pg_advisory_xact_lock_shared(4712); return null; end';
      create trigger hold before %s on platform.parked for each statement
        execute function hold_parking();
      select pg_advisory_lock(4712);
      commit
      """;

  private final DatabaseClient database;

  EarlyEventTest(@Autowired DatabaseClient database) {
    this.database = database;
  }

  /** Who is first is held inside of its transaction, until the other waits for it. */
  @ParameterizedTest
  @CsvSource({
    "true, insert, insert into platform.parked, 2033-02-01T09:00:00Z",
    "false, delete, delete from platform.parked where, 2033-03-01T09:00:00Z"
  })
  void itTakesEffectWhicheverOfTheTwoIsFirst(
      boolean eventFirst, String held, String heldAt, Instant start) throws SQLException {
    simulator.post(
        "/control/faults",
        "{\"method\":\"POST\",\"path\":\"/v2/users/*/meetings\",\"kind\":\"CUT\",\"count\":1}");
    Api.Answer pending = teacher("C1").post("/api/v1/meetings", request("C1", start));
    assertThat(pending.status()).isEqualTo(202);

    try (Connection connection = testDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(HOLD.formatted(held));
      soon().until(() -> eventFirst || waiting(heldAt) > 0);
      simulator.post("/control/meetings/" + numberOnZoom(start) + "/start", at(start));
      soon().until(() -> waiting(heldAt) > 0);
      soon().until(() -> waiting("select pg_advisory_xact_lock(k)") > 0);
      statement.execute("select pg_advisory_unlock(4712)");
      statement.execute("drop trigger hold on platform.parked");
    }

    soon()
        .untilAsserted(
            () ->
                assertThat(teacher("C1").get(path(pending)).text("/status")).isEqualTo("started"));
    assertThat(parked(numberOnZoom(start))).isZero();
  }

  private static String at(Instant time) {
    return "{\"at\":\"%s\"}".formatted(time);
  }

  private long waiting(String statement) {
    return count(
        """
        select count(*) as found from pg_stat_activity
        where datname = current_database() and wait_event = 'advisory' and query like :value
        """,
        statement + "%");
  }

  private long parked(String number) {
    return count("select count(*) as found from platform.parked where number = :value", number);
  }

  private long count(String sql, String value) {
    return database
        .sql(sql)
        .bind("value", value)
        .map(row -> requireNonNull(row.get("found", Long.class)))
        .one()
        .blockOptional()
        .orElse(0L);
  }
}
