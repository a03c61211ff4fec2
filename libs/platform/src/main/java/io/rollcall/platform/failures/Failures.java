package io.rollcall.platform.failures;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
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
  private static final Set<String> SQL_OUTAGES = Set.of("08", "40", "53", "57", "58");

  private static final Set<String> SQL_OUTAGE_STATES = Set.of("55P03", "25006", "25P03");

  private Failures() {}

  /**
   * Whether the same work will do once something is back.
   *
   * @return true for an outage; false when the work itself seems to be wrong
   */
  public static boolean isOutage(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (tellsOutage(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean tellsOutage(Throwable failure) {
    return OUTAGES.stream().anyMatch(kind -> kind.isInstance(failure))
        || OUTAGES_BY_NAME.contains(failure.getClass().getName())
        || failure instanceof R2dbcException sql && isSqlOutage(sql.getSqlState())
        || failure instanceof WebClientResponseException answer && isHttpOutage(answer);
  }

  private static boolean isSqlOutage(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (SQL_OUTAGES.contains(state.substring(0, 2)) || SQL_OUTAGE_STATES.contains(state));
  }

  private static boolean isHttpOutage(WebClientResponseException answer) {
    int status = answer.getStatusCode().value();
    return status >= 500 || status == 429 || status == 408;
  }
}
