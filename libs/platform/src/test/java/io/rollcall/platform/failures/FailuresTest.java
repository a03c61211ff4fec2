package io.rollcall.platform.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

class FailuresTest {

  static Stream<Throwable> outages() {
    return Stream.of(
        new OutageException("Zoom does not answer"),
        new R2dbcNonTransientResourceException("connection closed"),
        new R2dbcTransientResourceException("pool"),
        new R2dbcTimeoutException("slow"),
        new R2dbcRollbackException("deadlock", "40P01"),
        new CannotAcquireLockException("lock"),
        new DataAccessResourceFailureException("away"),
        new CannotCreateTransactionException("no connection"),
        new org.apache.kafka.common.errors.TimeoutException("no answer"),
        new NotEnoughReplicasException("one is away"),
        new ConnectException("refused"),
        new TimeoutException("60 s"),
        answer(503),
        answer(429));
  }

  static Stream<Throwable> others() {
    return Stream.of(
        new Poison("no uuid"),
        new IllegalArgumentException(),
        new NullPointerException(),
        new R2dbcDataIntegrityViolationException("unique", "23505"),
        new R2dbcBadGrammarException("no such column", "42703", 0, "select"),
        new DataIntegrityViolationException("unique"),
        answer(404));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void whatIsAwayComesBack(Throwable failure) {
    assertThat(Failures.isOutage(failure)).isTrue();
    assertThat(Failures.isOutage(new IllegalStateException(new RuntimeException(failure))))
        .as("as a cause")
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsWrongStaysWrong(Throwable failure) {
    assertThat(Failures.isOutage(failure)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "53300", "57P01", "57014", "25006", "25P03", "55P03"})
  void theDatabaseTellsByItsState(String state) {
    assertThat(Failures.isOutage(new Told(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P02", "23514", "42P01", "P0001"})
  void theDatabaseAlsoTellsWhatIsWrongWithTheData(String state) {
    assertThat(Failures.isOutage(new Told(state))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"54000", "P0001"})
  void whatTheDriverOnlyTakesForAnOutageIsNone(String state) {
    var told = new R2dbcNonTransientResourceException("told", state);

    assertThat(Failures.isOutage(told)).isFalse();
    assertThat(Failures.isOutage(new DataAccessResourceFailureException("told", told))).isFalse();
  }

  @Test
  void whatIsItsOwnCauseDoesNotHang() {
    var second = new RuntimeException();
    var loop = new IllegalStateException(second);
    second.initCause(loop);

    assertThat(Failures.isOutage(loop)).isFalse();
  }

  private static WebClientResponseException answer(int status) {
    return WebClientResponseException.create(
        HttpStatus.valueOf(status), "answer", HttpHeaders.EMPTY, new byte[0], null, null);
  }

  private static final class Told extends R2dbcException {

    private static final long serialVersionUID = 1L;

    Told(String state) {
      super("told", state);
    }
  }
}
