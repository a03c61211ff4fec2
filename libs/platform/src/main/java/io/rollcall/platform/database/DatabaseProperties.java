package io.rollcall.platform.database;

import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of the connections to PostgreSQL.
 *
 * @param silence how long PostgreSQL may take to begin an answer, or pause within one, at least 1
 *     s; longer, and the connection counts as dead
 * @param lock how long a statement waits for a lock, at least 100 ms
 * @param statement how long a statement may take, at least 100 ms; shorter than {@code silence}, or
 *     the connection is given up before PostgreSQL says why
 * @param idle how long a transaction may ask for nothing before PostgreSQL ends its session, at
 *     least 1 s
 */
@Validated
@ConfigurationProperties("rollcall.database")
record DatabaseProperties(
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration silence,
    @DefaultValue("10s") @DurationMin(millis = 100) Duration lock,
    @DefaultValue("20s") @DurationMin(millis = 100) Duration statement,
    @DefaultValue("60s") @DurationMin(seconds = 1) Duration idle) {

  /**
   * PostgreSQL's own settings of each session. Every statement reads short stretches of indexes,
   * whatever the planner believes about a table.
   */
  Map<String, String> ofSessions() {
    return Map.of(
        "lock_timeout",
        millis(lock),
        "statement_timeout",
        millis(statement),
        "idle_in_transaction_session_timeout",
        millis(idle),
        "enable_seqscan",
        "off",
        "enable_bitmapscan",
        "off",
        "jit",
        "off");
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + "ms";
  }
}
