package io.rollcall.local;

import java.time.Duration;
import java.util.List;

/**
 * Somebody pressed "join" until let in, or told something else than to come again.
 *
 * @param first what the first press was answered
 * @param waited for that answer, in milliseconds
 * @param last what the last press was answered
 * @param times how often it was pressed
 */
record Pressed(int first, long waited, int last, int times) {

  private static final int OK = 200;
  private static final int COME_AGAIN = 503;

  /**
   * Presses it.
   *
   * @param due in nanoseconds, as of {@link System#nanoTime}
   */
  static Pressed by(Pupil pupil, String meeting, long due) throws Exception {
    Patience.pause(Duration.ofNanos(due - System.nanoTime()));
    Http.Answer answer = pupil.frontend().join(meeting);
    int first = answer.status();
    long waited = Duration.ofNanos(System.nanoTime() - due).toMillis();
    int times = 1;
    while (Patience.comesAgain(answer)) {
      answer = pupil.frontend().join(meeting);
      times++;
    }
    return new Pressed(first, waited, answer.status(), times);
  }

  static String told(List<Pressed> all) {
    return "first answer: %d x 200, %d x 503 with Retry-After, %d else; p50 %d ms, p99 %d ms; %d presses"
        .formatted(
            count(all, OK),
            count(all, COME_AGAIN),
            all.size() - count(all, OK) - count(all, COME_AGAIN),
            percentile(all, 0.5),
            percentile(all, 0.99),
            all.stream().mapToInt(Pressed::times).sum());
  }

  boolean isInside() {
    return last == OK;
  }

  private static long count(List<Pressed> all, int status) {
    return all.stream().filter(each -> each.first() == status).count();
  }

  private static long percentile(List<Pressed> all, double part) {
    List<Long> sorted = all.stream().map(Pressed::waited).sorted().toList();
    return sorted.get((int) (part * (sorted.size() - 1)));
  }
}
