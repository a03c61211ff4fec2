package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes people off the list, here at once and on Zoom as soon as it answers. */
@Service
public class Cancelling {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Bookkeeping bookkeeping;
  private final Flights flights;
  private final TransactionalOperator transaction;
  private final RegisteringProperties properties;

  Cancelling(
      Registrants registrants,
      Tasks tasks,
      Bookkeeping bookkeeping,
      Flights flights,
      TransactionalOperator transaction,
      RegisteringProperties properties) {
    this.registrants = registrants;
    this.tasks = tasks;
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
        .flatMap(mine -> flights.all(mine, List.of()).then(Mono.defer(() -> tasks.isEmpty(mine))));
  }

  private Mono<List<Task>> cancelled(Meeting meeting, UUID id, boolean byOthers) {
    return registrants
        .lock(List.of(id))
        .flatMapIterable(rows -> rows)
        .filter(row -> row.meeting().equals(meeting.id()) && row.confirmed())
        .next()
        .flatMap(
            row ->
                tasks
                    .dropWishes(List.of(id))
                    .then(
                        bookkeeping.record(
                            List.of(Change.of(row, after(row, byOthers), meeting.webinar())),
                            properties.lease())));
  }

  /** Who was refused by others is so still when leaving. */
  private static Registrant after(Registrant row, boolean byOthers) {
    return byOthers || row.isActive() ? row.cancel(byOthers) : row;
  }
}
