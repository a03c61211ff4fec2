package io.rollcall.registrant.registering;

import io.rollcall.platform.rows.TimeOrderedIds;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.domain.ZoomFact;
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
   * Answers tell Zoom's time in whole seconds: so near to one, nobody knows which of two was first,
   * or whether the end of a registration is the echo of an earlier one's.
   */
  private static final Duration DOUBTFUL = Duration.ofSeconds(2);

  private final UUID meeting;
  private final boolean webinar;
  private final Instant now;
  private final Map<String, UUID> withdrawn;
  private final Map<UUID, Registrant> rows = new LinkedHashMap<>();
  private final Map<UUID, Change> changes = new LinkedHashMap<>();
  private boolean clear = true;

  /**
   * @param rows that have one of the registrations, or one of the e-mails
   * @param withdrawn e-mails in lower case whose registration is not wanted any more, and the rows
   *     that it was for
   */
  Told(
      UUID meeting,
      boolean webinar,
      Collection<Registrant> rows,
      Map<String, UUID> withdrawn,
      Instant now) {
    this.meeting = meeting;
    this.webinar = webinar;
    this.withdrawn = withdrawn;
    this.now = now;
    rows.forEach(row -> this.rows.put(row.id(), row));
  }

  /** Whether all is about those who are expected, or whose registration is known. */
  boolean isClear() {
    return clear;
  }

  void add(Heard heard) {
    Optional<Registrant> found = rowOf(heard);
    boolean known = found.filter(row -> row.isActive() || row.isOnZoom()).isPresent();
    clear &= known;
    UUID left = heard.email().map(withdrawn::get).orElse(null);
    if (left != null && !known) {
      merge(withdraw(left, heard.fact()));
    } else if (found.isPresent()) {
      addTo(found.get(), heard.fact());
    } else if (!isPanelist(heard.person())) {
      merge(new Change(null, unknown(heard), List.of()));
    }
  }

  /**
   * Nobody wants the registration any more: it is taken away, and nothing that is told of it
   * counts.
   */
  private Change withdraw(UUID left, ZoomFact fact) {
    Registrant gone = Registrant.gone(TimeOrderedIds.next(now), meeting, fact.id(), now);
    return new Change(
        null,
        gone,
        fact.status() == Status.CANCELLED
            ? List.of()
            : List.of(Task.cancel(left, false, fact.id())));
  }

  private void addTo(Registrant row, ZoomFact fact) {
    merge(
        isDoubtful(row, fact)
            ? new Change(row, row, List.of(Task.check(row.id(), fact.at())))
            : told(row, row.told(fact)));
  }

  /** What another registration has taken the place of is taken away. */
  private Change told(Registrant row, Registrant told) {
    return told.isOnZoom() ? Change.of(row, told, webinar) : new Change(row, told, List.of());
  }

  List<Change> changes() {
    return List.copyOf(changes.values());
  }

  private Registrant unknown(Heard heard) {
    UUID id = TimeOrderedIds.next(now);
    return heard.fact().status() == Status.CANCELLED
        ? Registrant.over(id, meeting, heard.fact(), now)
        : Registrant.of(id, meeting, heard.person(), Type.REGISTRANT, true, now).told(heard.fact());
  }

  private void merge(Change change) {
    UUID id = change.after().id();
    rows.put(id, change.after());
    changes.merge(
        id,
        change,
        (first, next) -> {
          Change both = new Change(first.before(), next.after(), first.tasks());
          for (Task task : next.tasks()) {
            both = both.tasks().contains(task) ? both : both.and(task);
          }
          return both;
        });
  }

  private Optional<Registrant> rowOf(Heard heard) {
    String id = heard.fact().id();
    return rows.values().stream()
        .filter(row -> id.equals(row.zoom().id()))
        .findFirst()
        .or(() -> byEmail(heard.person()).filter(row -> !isEndOfAnother(row, heard.fact())));
  }

  /** The end of an earlier registration says nothing of the one that there is. */
  private static boolean isEndOfAnother(Registrant row, ZoomFact fact) {
    return row.isOnZoom() && fact.status() == Status.CANCELLED;
  }

  /** Who is expected rather than who left. */
  private Optional<Registrant> byEmail(Person person) {
    return rows.values().stream()
        .filter(row -> row.person().hasEmail(person.email()) && !isPanelist(row))
        .max(Comparator.comparing(Registrant::isActive).thenComparing(Registrant::registeredAt));
  }

  /** Of panelists Zoom tells nothing; what it tells of their e-mail is another registration. */
  private boolean isPanelist(Registrant row) {
    return webinar && row.type() == Type.PRESENTER;
  }

  private boolean isPanelist(Person person) {
    return rows.values().stream()
        .anyMatch(row -> row.person().hasEmail(person.email()) && isPanelist(row));
  }

  private static boolean isDoubtful(Registrant row, ZoomFact fact) {
    Instant told = row.zoom().toldAt();
    return fact.status() != row.status()
        && row.status() != Status.CANCELLED
        && row.isOnZoom()
        && told != null
        && Duration.between(told, fact.at()).abs().compareTo(DOUBTFUL) < 0;
  }
}
