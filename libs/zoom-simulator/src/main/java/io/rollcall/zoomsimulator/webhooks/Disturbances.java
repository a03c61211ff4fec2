package io.rollcall.zoomsimulator.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The disturbances asked for, at most 1,000; for an event the oldest that matches counts. */
@Component
public class Disturbances {

  private static final int LIMIT = 1000;

  private final Map<Long, Disturbance> byId = new LinkedHashMap<>();
  private final Map<Long, Integer> used = new LinkedHashMap<>();
  private long lastId;

  public synchronized long add(Disturbance disturbance) {
    if (byId.size() >= LIMIT) {
      throw new IllegalArgumentException("at most " + LIMIT + " disturbances");
    }
    byId.put(++lastId, disturbance);
    return lastId;
  }

  public synchronized Map<Long, Disturbance> all() {
    return new LinkedHashMap<>(byId);
  }

  public synchronized boolean remove(long id) {
    used.remove(id);
    return byId.remove(id) != null;
  }

  public synchronized void clear() {
    byId.clear();
    used.clear();
  }

  synchronized Optional<Disturbance> take(ZoomEvent event) {
    for (var each : byId.entrySet()) {
      if (each.getValue().concerns(event)) {
        use(each.getKey(), each.getValue());
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  private void use(long id, Disturbance disturbance) {
    int times = used.merge(id, 1, Integer::sum);
    var count = disturbance.count();
    if (count != null && times >= count) {
      remove(id);
    }
  }
}
