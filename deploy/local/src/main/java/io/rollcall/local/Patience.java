package io.rollcall.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks again until the answer is the expected one. */
final class Patience {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 100;

  private Patience() {}

  /** A question. */
  interface Question<T> {
    T ask() throws Exception;
  }

  static <T> T until(String expected, Question<T> question, Predicate<T> isExpected)
      throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long giveUp = System.nanoTime() + LIMIT.toNanos();
    T answer = question.ask();
    while (!isExpected.test(answer)) {
      if (System.nanoTime() > giveUp) {
        throw new Failure(
            "Expected %s, but after %d s it is still: %s"
                .formatted(expected, LIMIT.toSeconds(), answer));
      }
      boolean unused = never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      answer = question.ask();
    }
    return answer;
  }
}
