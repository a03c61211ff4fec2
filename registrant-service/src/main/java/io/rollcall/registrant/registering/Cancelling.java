package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.persistence.Withdrawals;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes people off the list, here at once and on Zoom as soon as it answers. */
@Service
public class Cancelling {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Withdrawals withdrawals;
  private final Bookkeeping bookkeeping;
  private final Flights flights;
  private final TransactionalOperator transaction;
  private final RegisteringProperties properties;

  Cancelling(
      Registrants registrants,
      Tasks tasks,
      Withdrawals withdrawals,
      Bookkeeping bookkeeping,
      Flights flights,
      TransactionalOperator transaction,
      RegisteringProperties properties) {
    this.registrants = registrants;
    this.tasks = tasks;
    this.withdrawals = withdrawals;
    this.bookkeeping = bookkeeping;
    this.flights = flights;
    this.transaction = transaction;
    this.properties = properties;
  }

  /**
   * Cancels a row of a meeting.
   *
   * @param byOthers not by the person, who then cannot undo it by joining
   * @return true when Zoom knows it as well, false while it is yet to be told; empty without row
   */
  public Mono<Boolean> cancel(Meeting meeting, UUID row, boolean byOthers) {
    return transaction
        .transactional(cancelled(meeting, row, byOthers))
        .flatMap(
            left ->
                flights
                    .all(left.mine(), List.of())
                    .then(Mono.defer(() -> tasks.isEmpty(left.all()))));
  }

  /**
   * What is to be done on Zoom.
   *
   * @param unsure what is looked at later
   */
  private record Left(List<Task> mine, List<Task> unsure) {

    List<Task> all() {
      return Stream.concat(mine.stream(), unsure.stream()).toList();
    }
  }

  private Mono<Left> cancelled(Meeting meeting, UUID id, boolean byOthers) {
    return registrants
        .lock(List.of(id))
        .flatMapIterable(rows -> rows)
        .filter(row -> row.meeting().equals(meeting.id()) && (row.confirmed() || !byOthers))
        .next()
        .flatMap(
            row ->
                withdrawals
                    .giveUpWishes(List.of(id))
                    .flatMap(
                        unsure ->
                            bookkeeping
                                .record(
                                    List.of(
                                        Change.of(row, after(row, byOthers), meeting.webinar())),
                                    properties.lease())
                                .map(mine -> new Left(mine, unsure))));
  }

  /** Who was refused by others is so still when leaving. */
  private static Registrant after(Registrant row, boolean byOthers) {
    return byOthers || row.isActive() ? row.cancel(byOthers) : row;
  }
}
