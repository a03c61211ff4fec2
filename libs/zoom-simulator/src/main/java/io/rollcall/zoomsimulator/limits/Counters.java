package io.rollcall.zoomsimulator.limits;

import io.rollcall.zoomsimulator.bounded.NewestMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts in windows of time, of 200,000 things. A day begins at 00:00 UTC. */
@Component
public class Counters {

  private static final int LIMIT = 200_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final Map<String, Window> windows = new NewestMap<>(LIMIT);

  private record Window(long number, int count) {

    Window andOne(long present) {
      return new Window(present, number == present ? count + 1 : 1);
    }
  }

  /** The count in the present window, this one included. */
  synchronized int inWindow(String what, Duration window) {
    long present = Instant.now().toEpochMilli() / window.toMillis();
    return Objects.requireNonNull(
            windows.compute(
                what,
                (_, former) -> former == null ? new Window(present, 1) : former.andOne(present)))
        .count();
  }

  /** The count of today, this one included. */
  int today(String what) {
    return inWindow(what + " today", DAY);
  }

  /** As if a new day had begun. */
  public synchronized void clear() {
    windows.clear();
  }
}
