package io.rollcall.registrant.registering;

import io.rollcall.platform.rows.TimeOrderedIds;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What Zoom told of registrations of one meeting, while it is worked out whose they are. */
final class Told {

  /**
   * Answers tell Zoom's time in whole seconds: so near to what was registered here, its end may be
   * the echo of an earlier one.
   */
  private static final Duration DOUBTFUL = Duration.ofSeconds(2);

  private final UUID meeting;
  private final Instant now;
  private final Map<UUID, Registrant> rows = new LinkedHashMap<>();
  private final Map<UUID, Change> changes = new LinkedHashMap<>();

  /**
   * @param rows that have one of the registrations, or one of the e-mails
   */
  Told(UUID meeting, Collection<Registrant> rows, Instant now) {
    this.meeting = meeting;
    this.now = now;
    rows.forEach(row -> this.rows.put(row.id(), row));
  }

  void add(Heard heard) {
    Optional<Registrant> found = rowOf(heard);
    Registrant row = found.orElseGet(() -> unknown(heard.person()));
    if (isDoubtful(row, heard)) {
      merge(new Change(row, row, List.of(Task.of(row.id(), Task.Kind.CHECK))));
    } else {
      merge(new Change(found.orElse(null), row.told(heard.fact()), List.of()));
    }
  }

  List<Change> changes() {
    return List.copyOf(changes.values());
  }

  private Registrant unknown(Person person) {
    return Registrant.of(TimeOrderedIds.next(now), meeting, person, Type.REGISTRANT, true, now);
  }

  private void merge(Change change) {
    UUID id = change.after().id();
    rows.put(id, change.after());
    changes.merge(
        id, change, (first, next) -> new Change(first.before(), next.after(), next.tasks()));
  }

  private Optional<Registrant> rowOf(Heard heard) {
    String id = heard.fact().id();
    return rows.values().stream()
        .filter(row -> id.equals(row.zoom().id()))
        .findFirst()
        .or(() -> byEmail(heard.person()));
  }

  /** Who is expected rather than who left. */
  private Optional<Registrant> byEmail(Person person) {
    return rows.values().stream()
        .filter(row -> row.person().hasEmail(person.email()))
        .max(Comparator.comparing(Registrant::isActive).thenComparing(Registrant::registeredAt));
  }

  private static boolean isDoubtful(Registrant row, Heard heard) {
    Instant told = row.zoom().toldAt();
    return !heard.fact().status().isActive()
        && row.isActive()
        && row.isOnZoom()
        && told != null
        && Duration.between(told, heard.fact().at()).abs().compareTo(DOUBTFUL) < 0;
  }
}
