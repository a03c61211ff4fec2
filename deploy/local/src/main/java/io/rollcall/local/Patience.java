package io.rollcall.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks again until the answer is the expected one. */
final class Patience {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** In seconds: nobody watches a demo for longer. */
  private static final int LONGEST_WAIT = 60;

  private Patience() {}

  /** A question. */
  interface Question<T> {
    T ask() throws Exception;
  }

  static <T> T until(String expected, Question<T> question, Predicate<T> isExpected)
      throws Exception {
    return until(LIMIT, expected, question, isExpected);
  }

  static <T> T until(Duration limit, String expected, Question<T> question, Predicate<T> isExpected)
      throws Exception {
    long giveUp = System.nanoTime() + limit.toNanos();
    T answer = question.ask();
    while (!isExpected.test(answer)) {
      if (System.nanoTime() > giveUp) {
        throw new Failure(
            "Expected %s, but after %d s it is still: %s"
                .formatted(expected, limit.toSeconds(), answer));
      }
      pause(PAUSE);
      answer = question.ask();
    }
    return answer;
  }

  /** Whether the caller is to come again; returns when it is time to. */
  static boolean comesAgain(Http.Answer answer) throws InterruptedException {
    if (!answer.json().has("retryAfter")) {
      return false;
    }
    int seconds = answer.json().path("retryAfter").asInt();
    if (seconds > LONGEST_WAIT) {
      throw new Failure(
          "%s: to be tried again in %d s. Start anew with deploy/local/down --forget"
              .formatted(answer.json().path("type").asString(), seconds));
    }
    pause(Duration.ofSeconds(seconds));
    return true;
  }

  static void pause(Duration pause) throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }
}
