package io.rollcall.registrant.registering;

import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import reactor.util.retry.Retry;

/** Somebody else made a row of the same user, or of the same e-mail, at the same moment. */
final class Collisions {

  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Collisions() {}

  static RuntimeException collision() {
    return new DuplicateKeyException("somebody else made a row at the same moment");
  }

  /** Whoever tries again finds that row. */
  static Retry again() {
    return Retry.backoff(TRIES, PAUSE).filter(DuplicateKeyException.class::isInstance);
  }
}
