package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.persistence.Withdrawals;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Approves and denies people. Who is registered on Zoom is approved or denied there first: a row
 * never shows what Zoom has not done.
 */
@Service
public class Judging {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Withdrawals withdrawals;
  private final Refusals refusals;
  private final Bookkeeping bookkeeping;
  private final Flights flights;
  private final TransactionalOperator transaction;
  private final RegisteringProperties properties;

  Judging(
      Registrants registrants,
      Tasks tasks,
      Withdrawals withdrawals,
      Refusals refusals,
      Bookkeeping bookkeeping,
      Flights flights,
      TransactionalOperator transaction,
      RegisteringProperties properties) {
    this.registrants = registrants;
    this.tasks = tasks;
    this.withdrawals = withdrawals;
    this.refusals = refusals;
    this.bookkeeping = bookkeeping;
    this.flights = flights;
    this.transaction = transaction;
    this.properties = properties;
  }

  /** Empty without row. */
  public Mono<Outcome> approve(Meeting meeting, UUID row) {
    return judge(meeting, row, Task.Kind.APPROVE);
  }

  /** Empty without row. */
  public Mono<Outcome> deny(Meeting meeting, UUID row) {
    return judge(meeting, row, Task.Kind.DENY);
  }

  private Mono<Outcome> judge(Meeting meeting, UUID id, Task.Kind verdict) {
    Task task = Task.of(id, verdict);
    return transaction
        .transactional(
            registrants
                .lock(List.of(id))
                .flatMapIterable(rows -> rows)
                .filter(row -> row.meeting().equals(meeting.id()) && row.confirmed())
                .next()
                .flatMap(row -> ordered(row, task)))
        .flatMap(
            ordered ->
                switch (ordered) {
                  case Ordered.Done it -> Mono.just(new Outcome.Settled(it.row()));
                  case Ordered.Mine _ -> flights.fly(task, properties.patience());
                  case Ordered.Others _ -> flights.follow(task, properties.patience());
                });
  }

  /** What stands against each other: the last verdict counts. */
  private Mono<Ordered> ordered(Registrant row, Task task) {
    Task.Kind opposite = task.kind() == Task.Kind.APPROVE ? Task.Kind.DENY : Task.Kind.APPROVE;
    Status wanted = task.kind() == Task.Kind.APPROVE ? Status.APPROVED : Status.DENIED;
    List<UUID> id = List.of(row.id());
    Mono<Void> dropped =
        wanted == Status.DENIED
            ? withdrawals.giveUp(id, opposite, Task.Kind.REGISTER, Task.Kind.CHECK).then()
            : tasks.drop(id, opposite, Task.Kind.CHECK);
    return dropped
        .then(refusals.forget(id))
        .then(
            Mono.defer(
                () -> row.isOnZoom() && row.status() != wanted ? add(task) : here(row, wanted)));
  }

  private Mono<Ordered> add(Task task) {
    return tasks
        .add(List.of(task), properties.lease())
        .map(mine -> mine.isEmpty() ? new Ordered.Others() : new Ordered.Mine());
  }

  private Mono<Ordered> here(Registrant row, Status wanted) {
    Registrant judged = wanted == Status.DENIED ? row.deny() : row.approve();
    boolean same = row.status() == wanted;
    return bookkeeping
        .record(same ? List.of() : List.of(new Change(row, judged, List.of())), Duration.ZERO)
        .then(registrants.find(row.id()))
        .map(Ordered.Done::new);
  }

  private sealed interface Ordered {

    /** Zoom need not be asked. */
    record Done(Registrant row) implements Ordered {}

    record Mine() implements Ordered {}

    record Others() implements Ordered {}
  }
}
