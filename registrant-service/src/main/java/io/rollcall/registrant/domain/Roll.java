package io.rollcall.registrant.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a meeting that certain people may be, and what becomes of them.
 *
 * <ol>
 *   <li>A user has one row, and an e-mail stands in one row, but for those who cancelled.
 *   <li>Who is known by e-mail only becomes the user who comes with that e-mail.
 * </ol>
 */
public final class Roll {

  private final UUID meeting;
  private final boolean webinar;
  private final Map<UUID, Registrant> rows = new LinkedHashMap<>();
  private final Supplier<UUID> ids;
  private final Instant now;

  public Roll(Meeting meeting, Collection<Registrant> rows, Supplier<UUID> ids, Instant now) {
    this.meeting = meeting.id();
    this.webinar = meeting.webinar();
    rows.forEach(row -> this.rows.put(row.id(), row));
    this.ids = ids;
    this.now = now;
  }

  /**
   * What becomes of somebody who is to be registered.
   *
   * @param onZoom the person is to be registered there now; until Zoom has said yes nothing shows
   * @return empty when the e-mail is somebody else's
   */
  public Optional<List<Change>> enrol(Wish wish, boolean onZoom) {
    Person person = wish.person();
    if (isTaken(person)) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    Registrant found = rowOf(person, changes);
    Change change =
        found == null
            ? Change.ofNew(fresh(person, wish.type(), !onZoom))
            : Change.of(stored(found), changed(found, wish, onZoom), webinar);
    changes.add(onZoom ? brought(change) : change);
    return Optional.of(taken(changes));
  }

  /** Somebody is not expected any more. */
  public Change cancel(Registrant row) {
    Registrant cancelled = row.cancel(true);
    rows.put(row.id(), cancelled);
    return Change.of(row, cancelled, webinar);
  }

  /**
   * What becomes of somebody who joins: the row is made if it is missing, and brought back if its
   * own user had cancelled.
   *
   * @param person as the token tells; what it does not tell stays
   * @return empty when the e-mail is somebody else's
   */
  public Optional<List<Change>> join(Person person) {
    if (isTaken(person)) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    Registrant found = rowOf(person, changes);
    changes.add(
        found == null
            ? Change.ofNew(fresh(person, Type.REGISTRANT, true))
            : Change.of(stored(found), joined(found, person), webinar));
    return Optional.of(taken(changes));
  }

  /** Whom Zoom has denied it approves again; anybody else it has not it registers. */
  private static Change brought(Change change) {
    Registrant row = change.after();
    if (!row.isRegistered()) {
      return change.and(Task.register(row.id()));
    }
    return row.status() == Status.DENIED
        ? change.and(Task.of(row.id(), Task.Kind.APPROVE))
        : change;
  }

  private static Registrant joined(Registrant found, Person person) {
    String email = person.email() == null ? found.person().email() : person.email();
    Registrant called =
        found
            .called(
                new Person(
                    person.userId(), found.person().firstName(), found.person().lastName(), email))
            .confirm();
    return called.status() == Status.CANCELLED && !called.barred() ? called.bringBack() : called;
  }

  private Registrant changed(Registrant found, Wish wish, boolean onZoom) {
    Registrant called = found.called(wish.person());
    Registrant typed = called.type() == wish.type() ? called : retyped(called, wish.type());
    boolean waitsForZoom = onZoom && (!typed.isRegistered() || typed.status() == Status.DENIED);
    return waitsForZoom ? typed : confirmed(typed);
  }

  /** Of a webinar a presenter is something else on Zoom than a registrant. */
  private Registrant retyped(Registrant row, Type type) {
    return webinar ? row.as(type).left() : row.as(type);
  }

  private static Registrant confirmed(Registrant row) {
    Registrant confirmed = row.confirm();
    return confirmed.isActive() ? confirmed : confirmed.bringBack();
  }

  /** As it was before it took in another one. */
  private Registrant stored(Registrant found) {
    return rows.getOrDefault(found.id(), found);
  }

  private Registrant fresh(Person person, Type type, boolean confirmed) {
    return Registrant.of(ids.get(), meeting, person, type, confirmed, now);
  }

  private boolean isTaken(Person person) {
    return byEmail(person)
        .map(it -> it.person().userId())
        .filter(user -> !user.equals(person.userId()))
        .isPresent();
  }

  /** Where user and e-mail have a row each, the second one becomes a part of the first. */
  private @Nullable Registrant rowOf(Person person, List<Change> changes) {
    Optional<Registrant> byUser = byUser(person);
    Optional<Registrant> byEmail = byEmail(person);
    if (byUser.isEmpty() || byEmail.isEmpty() || byUser.equals(byEmail)) {
      return byUser.or(() -> byEmail).orElse(null);
    }
    Registrant merged = byEmail.get();
    changes.add(new Change(merged, merged.cancel(false), List.of()));
    return byUser.get().absorb(merged);
  }

  private Optional<Registrant> byUser(Person person) {
    return rows.values().stream()
        .filter(it -> Objects.equals(it.person().userId(), person.userId()))
        .findFirst();
  }

  private Optional<Registrant> byEmail(Person person) {
    return rows.values().stream()
        .filter(it -> it.status() != Status.CANCELLED || isKnownByEmailOnly(it))
        .filter(it -> it.person().hasEmail(person.email()))
        .findFirst();
  }

  /** Somebody who was seen; what was over before it was heard of is nobody's. */
  private static boolean isKnownByEmailOnly(Registrant row) {
    return row.person().userId() == null && row.confirmed();
  }

  /** Whoever comes next finds them so. */
  private List<Change> taken(List<Change> changes) {
    changes.forEach(change -> rows.put(change.after().id(), change.after()));
    return changes;
  }
}
