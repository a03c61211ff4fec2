package io.rollcall.zoomsimulator.faults;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The faults asked for, at most 1,000; for a call the oldest that matches and is due counts. */
@Component
public class Faults {

  private static final int LIMIT = 1000;

  private final Map<Long, Fault> byId = new LinkedHashMap<>();
  private final Map<Long, Integer> matches = new HashMap<>();
  private final Random random = new Random(1);
  private long lastId;

  public synchronized long add(Fault fault) {
    if (byId.size() >= LIMIT) {
      throw new IllegalArgumentException("at most " + LIMIT + " faults");
    }
    byId.put(++lastId, fault);
    return lastId;
  }

  public synchronized Map<Long, Fault> all() {
    return new LinkedHashMap<>(byId);
  }

  public synchronized boolean remove(long id) {
    matches.remove(id);
    return byId.remove(id) != null;
  }

  public synchronized void clear() {
    byId.clear();
    matches.clear();
  }

  synchronized Optional<Fault> take(String method, String path, String operation) {
    for (var each : all().entrySet()) {
      var fault = each.getValue();
      if (fault.concerns(method, path, operation)
          && fault.happens(random)
          && isDue(each.getKey(), fault)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private boolean isDue(long id, Fault fault) {
    int count = matches.merge(id, 1, Integer::sum);
    if (fault.isUsedUp(count)) {
      remove(id);
    }
    return count > fault.afterOrNone();
  }
}
