package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.bounded.NewestMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who was in which occurrence, of the newest 5,000 of them, at most 10,000 stays each. */
@Component
public class Stays {

  private static final int OCCURRENCES = 5000;
  private static final int EACH = 10_000;

  private final Map<String, List<Stay>> byUuid = new NewestMap<>(OCCURRENCES);

  synchronized void add(String uuid, Stay stay) {
    var stays = byUuid.computeIfAbsent(uuid, _ -> new ArrayList<>());
    if (stays.size() < EACH) {
      stays.add(stay);
    }
  }

  public synchronized List<Stay> of(String uuid) {
    return List.copyOf(byUuid.getOrDefault(uuid, List.of()));
  }

  public synchronized void clear() {
    byUuid.clear();
  }
}
