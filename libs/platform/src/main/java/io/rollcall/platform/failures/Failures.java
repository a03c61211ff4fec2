package io.rollcall.platform.failures;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Tells an outage from what is wrong with the thing itself. */
public final class Failures {

  /** How far an exception's causes are followed. */
  private static final int DEPTH = 16;

  private static final List<Class<?>> OUTAGES =
      List.of(
          Outage.class,
          R2dbcTransientException.class,
          R2dbcNonTransientResourceException.class,
          TransientDataAccessException.class,
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          RetriableException.class,
          WebClientRequestException.class,
          IOException.class,
          TimeoutException.class,
          CancellationException.class,
          InterruptedException.class);

  /** Of libraries that a service may have, and the platform has not. */
  private static final Set<String> OUTAGES_BY_NAME =
      Set.of("io.github.resilience4j.circuitbreaker.CallNotPermittedException");

  /**
   * SQLSTATE classes: connection, rolled back by the server, resources, operator's intervention,
   * system error; and single states: lock not available, read-only (a former primary), session idle
   * for too long.
   */
  private static final Set<String> SQL_OUTAGES =
      Set.of("08", "40", "53", "57", "58", "55P03", "25006", "25P03");

  /**
   * Classes about what was sent: data, integrity, syntax, checks of views, limits of the program,
   * raised by our own functions. The driver takes some of them for an outage.
   */
  private static final Set<String> SQL_FAULTS = Set.of("22", "23", "42", "44", "54", "P0");

  private Failures() {}

  /**
   * Whether the same work will do once something is back.
   *
   * @return true for an outage; false when the work itself seems to be wrong
   */
  public static boolean isOutage(Throwable failure) {
    List<Throwable> causes = causes(failure);
    return causes.stream().noneMatch(cause -> isSql(cause, SQL_FAULTS))
        && causes.stream().anyMatch(Failures::tellsOutage);
  }

  /** The exception, and what it goes back to. */
  static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && causes.size() < DEPTH) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }

  private static boolean tellsOutage(Throwable failure) {
    return OUTAGES.stream().anyMatch(kind -> kind.isInstance(failure))
        || OUTAGES_BY_NAME.contains(failure.getClass().getName())
        || isSql(failure, SQL_OUTAGES)
        || failure instanceof WebClientResponseException answer && isHttpOutage(answer);
  }

  /**
   * @param states the beginnings of SQLSTATEs
   */
  private static boolean isSql(Throwable failure, Set<String> states) {
    String state = failure instanceof R2dbcException sql ? sql.getSqlState() : null;
    return state != null && state.length() == 5 && states.stream().anyMatch(state::startsWith);
  }

  private static boolean isHttpOutage(WebClientResponseException answer) {
    int status = answer.getStatusCode().value();
    return status >= 500 || status == 429 || status == 408;
  }
}
