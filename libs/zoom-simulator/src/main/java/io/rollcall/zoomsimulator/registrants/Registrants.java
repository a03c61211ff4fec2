package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.bounded.NewestMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registrants by the number of their meeting, at most 4,999 for each. */
@Component
public class Registrants {

  static final int MOST = 4999;
  private static final int MEETINGS = 20_000;

  private final Map<Long, List<Registrant>> byMeeting = new NewestMap<>(MEETINGS);

  public synchronized List<Registrant> of(long meeting) {
    return List.copyOf(byMeeting.getOrDefault(meeting, List.of()));
  }

  public Optional<Registrant> find(long meeting, String idOrEmail) {
    return of(meeting).stream().filter(each -> each.is(idOrEmail)).findFirst();
  }

  /** Whose personal link has this token. */
  public Optional<Registrant> byToken(long meeting, String token) {
    return of(meeting).stream().filter(each -> each.token().equals(token)).findFirst();
  }

  /** Adds the registrant, or puts it in the place of the one with its id. */
  synchronized void put(long meeting, Registrant registrant) {
    var all = byMeeting.computeIfAbsent(meeting, _ -> new ArrayList<>());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(registrant.id())) {
        all.set(i, registrant);
        return;
      }
    }
    all.add(registrant);
  }

  synchronized void remove(long meeting, Registrant registrant) {
    byMeeting
        .getOrDefault(meeting, new ArrayList<>())
        .removeIf(each -> each.id().equals(registrant.id()));
  }

  public synchronized void clear() {
    byMeeting.clear();
  }
}
