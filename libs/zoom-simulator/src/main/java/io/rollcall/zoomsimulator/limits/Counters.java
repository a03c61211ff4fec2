package io.rollcall.zoomsimulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts in windows of time, the newest 200,000 of them. A day begins at 00:00 UTC. */
@Component
public class Counters {

  private static final int LIMIT = 200_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > LIMIT;
        }
      };

  /** The count in the present window, this one included. */
  synchronized int inWindow(String what, Duration window) {
    long number = Instant.now().toEpochMilli() / window.toMillis();
    return counts.merge(what + " " + number, 1, Integer::sum);
  }

  /** The count of today, this one included. */
  synchronized int today(String what) {
    var day = Instant.now().truncatedTo(ChronoUnit.DAYS);
    return counts.merge(what + " " + day, 1, Integer::sum);
  }

  /** As if a new day had begun. */
  public synchronized void clear() {
    counts.clear();
  }
}
