package io.rollcall.registrant.registering;

import io.rollcall.platform.rows.TimeOrderedIds;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Roll;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The rows of those who join. However often, wherever and at the same moment somebody joins: there
 * is one row, and it is registered on Zoom once.
 */
@Service
public class Entering {

  private final Registrants registrants;
  private final Refusals refusals;
  private final Tasks tasks;
  private final Bookkeeping bookkeeping;
  private final Flights flights;
  private final TransactionalOperator transaction;
  private final RegisteringProperties properties;
  private final Clock clock;

  Entering(
      Registrants registrants,
      Refusals refusals,
      Tasks tasks,
      Bookkeeping bookkeeping,
      Flights flights,
      TransactionalOperator transaction,
      RegisteringProperties properties,
      Clock clock) {
    this.registrants = registrants;
    this.refusals = refusals;
    this.tasks = tasks;
    this.bookkeeping = bookkeeping;
    this.flights = flights;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Makes the row if it is missing, brings it back if its own user had cancelled, and gives it the
   * e-mail that the person comes with. Whoever was denied stays so.
   */
  public Mono<Joined> join(Meeting meeting, Person person) {
    String user = Objects.requireNonNull(person.userId());
    return registrants
        .ofUser(meeting.id(), user)
        .filter(row -> isSettled(row, person))
        .<Joined>map(Joined.Row::new)
        .switchIfEmpty(Mono.defer(() -> enter(meeting, person)));
  }

  /** The row as it is now. */
  public Mono<Registrant> now(Registrant row) {
    return registrants.find(row.id());
  }

  /** Registers the row on Zoom if it is not yet. */
  public Mono<Outcome> register(Registrant row) {
    return row.isRegistered()
        ? Mono.just(new Outcome.Settled(row))
        : carriedOut(Task.register(row.id()), it -> !it.isRegistered());
  }

  /** Asks Zoom where the row's registration stands. */
  public Mono<Outcome> look(Registrant row) {
    return row.isOnZoom()
        ? carriedOut(Task.of(row.id(), Task.Kind.CHECK), Registrant::isOnZoom)
        : Mono.just(new Outcome.Settled(row));
  }

  private Mono<Outcome> carriedOut(Task task, Predicate<Registrant> needed) {
    return flights
        .board(task, properties.joinPatience())
        .switchIfEmpty(Mono.defer(() -> begun(task, needed)));
  }

  private Mono<Outcome> begun(Task task, Predicate<Registrant> needed) {
    return transaction
        .transactional(ordered(task, needed))
        .flatMap(mine -> mine.isEmpty() ? tasks.take(task, properties.lease()) : Mono.just(task))
        .flatMap(own -> flights.fly(own, properties.joinPatience()))
        .switchIfEmpty(Mono.defer(() -> flights.follow(task, properties.joinPatience())));
  }

  /** Nothing when it is not needed by now. */
  private Mono<List<Task>> ordered(Task task, Predicate<Registrant> needed) {
    List<UUID> row = List.of(task.registrant());
    return registrants
        .lock(row)
        .filter(rows -> rows.stream().anyMatch(needed))
        .flatMap(_ -> tasks.add(List.of(task), properties.lease()))
        .flatMap(
            mine -> (mine.isEmpty() ? Mono.<Void>empty() : refusals.forget(row)).thenReturn(mine));
  }

  private static boolean isSettled(Registrant row, Person person) {
    return row.isActive()
        && row.confirmed()
        && (person.email() == null || row.person().hasEmail(person.email()));
  }

  private Mono<Joined> enter(Meeting meeting, Person person) {
    return Mono.defer(() -> transaction.transactional(entered(meeting, person)))
        .retryWhen(Collisions.again());
  }

  private Mono<Joined> entered(Meeting meeting, Person person) {
    Instant now = clock.instant();
    return registrants
        .lockConcerned(meeting.id(), List.of(person))
        .map(rows -> new Roll(meeting, rows, () -> TimeOrderedIds.next(now), now).join(person))
        .flatMap(
            decided ->
                decided.map(this::stored).orElseGet(() -> Mono.just(new Joined.EmailTaken())));
  }

  private Mono<Joined> stored(List<Change> changes) {
    return bookkeeping
        .record(changes, properties.poll())
        .switchIfEmpty(Mono.error(Collisions.collision()))
        .then(Mono.defer(() -> registrants.find(changes.getLast().after().id())))
        .map(Joined.Row::new);
  }
}
