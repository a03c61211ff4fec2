package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.bounded.NewestMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The panelists by the number of their webinar, at most 100 for each. */
@Component
public class Panelists {

  static final int MOST = 100;
  private static final int WEBINARS = 20_000;

  private final Map<Long, List<Panelist>> byWebinar = new NewestMap<>(WEBINARS);

  /**
   * @param token of the personal link
   */
  public record Panelist(String id, String name, String email, String token) {}

  public synchronized List<Panelist> of(long webinar) {
    return List.copyOf(byWebinar.getOrDefault(webinar, List.of()));
  }

  /** Whose personal link has this token. */
  public Optional<Panelist> byToken(long webinar, String token) {
    return of(webinar).stream().filter(each -> each.token().equals(token)).findFirst();
  }

  /** Adds a panelist; one with this e-mail stays as it is. */
  synchronized void add(long webinar, String name, String email) {
    var all = byWebinar.computeIfAbsent(webinar, _ -> new ArrayList<>());
    if (all.stream().noneMatch(each -> each.email().equalsIgnoreCase(email))) {
      all.add(new Panelist(Tokens.id(), name, email, Tokens.ofLink()));
    }
  }

  /** Whether there was one with this id. */
  synchronized boolean remove(long webinar, String id) {
    var all = byWebinar.get(webinar);
    return all != null && all.removeIf(each -> each.id().equals(id));
  }

  synchronized void removeAll(long webinar) {
    byWebinar.remove(webinar);
  }

  public synchronized void clear() {
    byWebinar.clear();
  }
}
