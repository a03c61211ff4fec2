package io.rollcall.registrant.registering;

import io.rollcall.platform.rows.TimeOrderedIds;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Stores what Zoom said of a row, together with the end of the task. */
@Service
class Settling {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Refusals refusals;
  private final Bookkeeping bookkeeping;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Settling(
      Registrants registrants,
      Tasks tasks,
      Refusals refusals,
      Bookkeeping bookkeeping,
      TransactionalOperator transaction,
      Clock clock) {
    this.registrants = registrants;
    this.tasks = tasks;
    this.refusals = refusals;
    this.bookkeeping = bookkeeping;
    this.transaction = transaction;
    this.clock = clock;
  }

  Mono<Outcome> end(Task task, UnaryOperator<Registrant> what) {
    return transaction.transactional(
        lock(task)
            .flatMap(
                row ->
                    tasks
                        .end(task)
                        .flatMap(
                            wanted -> changed(row, wanted ? what.apply(row) : row, List.of()))));
  }

  /**
   * The same for what was made on Zoom. If it is not wanted any more by now, it is to be taken away
   * there again, unless the row has heard of it in another way: then what was decided since holds.
   *
   * @param undo how
   * @param email under which it was made, in lower case
   * @param at by Zoom's clock
   */
  Mono<Outcome> end(
      Task task, UnaryOperator<Registrant> what, Task undo, String email, @Nullable Instant at) {
    return transaction.transactional(
        lock(task)
            .flatMap(
                row ->
                    tasks
                        .end(task)
                        .flatMap(
                            wanted ->
                                wanted
                                    ? replaced(row, what.apply(row), undo)
                                    : needless(row, undo, email, at))));
  }

  /**
   * What is to be withdrawn was found.
   *
   * @param undo how it is taken away
   * @param email under which it was found, in lower case
   * @param at by Zoom's clock
   */
  Mono<Outcome> withdraw(Task task, Task undo, String email, @Nullable Instant at) {
    return transaction.transactional(
        lock(task)
            .flatMap(
                row ->
                    tasks
                        .end(task)
                        .flatMap(
                            wanted ->
                                wanted
                                    ? needless(row, undo, email, at)
                                    : changed(row, row, List.of()))));
  }

  /**
   * What the person had under another e-mail goes now; whoever was approved is so still. Whoever
   * has got yet another e-mail meanwhile is registered under that one, too.
   */
  private Mono<Outcome> replaced(Registrant before, Registrant after, Task undo) {
    List<Task> more = new ArrayList<>();
    String old = before.zoom().id();
    if (old != null && !old.equals(undo.target())) {
      if (before.status() == Status.APPROVED && after.status() == Status.PENDING) {
        more.add(Task.of(before.id(), Task.Kind.APPROVE));
      }
      more.add(new Task(before.id(), undo.kind(), old, 0));
    }
    if (after.zoom().outdated()) {
      more.add(Task.register(before.id()));
    }
    return changed(before, after, more);
  }

  /** What somebody else has by now, or is about to get, stays. */
  private Mono<Outcome> needless(Registrant row, Task undo, String email, @Nullable Instant at) {
    return undo.target().equals(row.zoom().id())
        ? changed(row, row, List.of())
        : registrants
            .others(row, undo.target(), email)
            .flatMap(others -> others ? changed(row, row, List.of()) : takenAway(row, undo, at));
  }

  /** What is told of it still changes nothing, and nobody needs to look for it. */
  private Mono<Outcome> takenAway(Registrant row, Task undo, @Nullable Instant at) {
    Instant now = clock.instant();
    Registrant gone = Registrant.gone(TimeOrderedIds.next(now), row.meeting(), undo.target(), now);
    return tasks
        .drop(List.of(row.id()), Task.Kind.WITHDRAW)
        .then(bookkeeping.record(List.of(new Change(null, gone, List.of())), Duration.ZERO))
        .then(Mono.defer(() -> changed(row, row.heard(at), List.of(undo))));
  }

  Mono<Outcome> putOff(Task task, Duration wait, UnaryOperator<Registrant> what) {
    return transaction.transactional(
        lock(task)
            .flatMap(
                row ->
                    tasks
                        .putOff(task, wait, false)
                        .flatMap(
                            wanted -> changed(row, wanted ? what.apply(row) : row, List.of()))));
  }

  /** What nobody was shown yet is given up; its e-mail is free for others. */
  Mono<Outcome> refuse(Task task, Refusal refusal) {
    return transaction.transactional(
        lock(task)
            .flatMap(
                row ->
                    tasks
                        .end(task)
                        .flatMap(wanted -> changed(row, wanted ? row.refused() : row, List.of()))
                        .then(refusals.store(row.id(), refusal))
                        .thenReturn(new Outcome.Refused(row, refusal))));
  }

  private Mono<Registrant> lock(Task task) {
    return registrants
        .lock(List.of(task.registrant()))
        .flatMap(rows -> Mono.justOrEmpty(rows.stream().findFirst()));
  }

  private Mono<Outcome> changed(Registrant before, Registrant after, List<Task> more) {
    return bookkeeping
        .record(List.of(new Change(before, after, more)), Duration.ZERO)
        .then(registrants.find(before.id()))
        .map(Outcome.Settled::new);
  }
}
