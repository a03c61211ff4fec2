package io.rollcall.platform.consuming;

import io.rollcall.platform.failures.Failures;
import io.rollcall.platform.failures.OutageException;
import io.rollcall.platform.failures.Poison;
import java.time.Duration;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Finds out whether a piece of work is poison: it says so, or fails three times while the database
 * answers. What fails because something is away says nothing about the work.
 */
public final class Patience {

  private static final int TRIES = 3;

  private final DatabaseClient database;
  private final Duration pause;

  /**
   * @param database must answer, or no failure counts
   * @param pause between two tries
   */
  public Patience(DatabaseClient database, Duration pause) {
    this.database = database;
    this.pause = pause;
  }

  /**
   * Tries work, up to three times.
   *
   * @return empty when it was done; why it never will be; or fails with an outage
   */
  public Mono<Optional<Throwable>> poisonIn(Mono<Void> work) {
    return attempt(work, 1);
  }

  private Mono<Optional<Throwable>> attempt(Mono<Void> work, int attempt) {
    return work.thenReturn(Optional.<Throwable>empty())
        .onErrorResume(
            failure -> !Failures.isOutage(failure), failure -> again(work, attempt, failure));
  }

  private Mono<Optional<Throwable>> again(Mono<Void> work, int attempt, Throwable failure) {
    if (failure instanceof Poison) {
      return Mono.just(Optional.of(failure));
    }
    return attempt < TRIES
        ? Mono.delay(pause).then(Mono.defer(() -> attempt(work, attempt + 1)))
        : databaseAnswers().thenReturn(Optional.of(failure));
  }

  private Mono<Void> databaseAnswers() {
    return database
        .sql("select 1")
        .then()
        .onErrorMap(failure -> new OutageException("the database does not answer", failure));
  }
}
