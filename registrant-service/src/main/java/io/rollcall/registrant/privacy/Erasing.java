package io.rollcall.registrant.privacy;

import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.persistence.Batches;
import io.rollcall.registrant.persistence.Known;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Withdrawals;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes out of all rows who a person is. That somebody was registered, to what and when, stays, and
 * whoever has a copy is told; the registration on Zoom is taken away in the background. Erasing
 * that was cut off is begun again by asking again.
 */
@Service
public class Erasing {

  /** Rows of one transaction. */
  private static final int MOST = 100;

  private final Registrants registrants;
  private final KnownMeetings meetings;
  private final Withdrawals withdrawals;
  private final Refusals refusals;
  private final Batches batches;
  private final Bookkeeping bookkeeping;
  private final TransactionalOperator transaction;

  Erasing(
      Registrants registrants,
      KnownMeetings meetings,
      Withdrawals withdrawals,
      Refusals refusals,
      Batches batches,
      Bookkeeping bookkeeping,
      TransactionalOperator transaction) {
    this.registrants = registrants;
    this.meetings = meetings;
    this.withdrawals = withdrawals;
    this.refusals = refusals;
    this.batches = batches;
    this.bookkeeping = bookkeeping;
    this.transaction = transaction;
  }

  /** How many rows there were. */
  public Mono<Integer> erase(String user) {
    return Mono.defer(() -> transaction.transactional(some(user)))
        .repeat()
        .takeWhile(erased -> erased > 0)
        .reduce(0, Integer::sum)
        .flatMap(erased -> batches.forget(user).thenReturn(erased));
  }

  private Mono<Integer> some(String user) {
    return registrants.lockOf(user, MOST).flatMap(this::withStrangers).flatMap(this::erase);
  }

  /** Whoever is known by one of the user's e-mails only is that user, too. */
  private Mono<List<Registrant>> withStrangers(List<Registrant> rows) {
    return registrants
        .lockKnownBy(rows.stream().map(Registrant::person).toList())
        .map(same -> Stream.concat(rows.stream(), same.stream()).toList());
  }

  private Mono<Integer> erase(List<Registrant> rows) {
    List<UUID> ids = rows.stream().map(Registrant::id).toList();
    return withdrawals
        .giveUpWishes(ids)
        .then(refusals.forget(ids))
        .thenMany(Flux.fromIterable(rows).concatMap(this::erased))
        .collectList()
        .flatMap(changes -> bookkeeping.record(changes, Duration.ZERO))
        .thenReturn(rows.size());
  }

  private Mono<Change> erased(Registrant row) {
    return meetings
        .find(row.meeting())
        .map(Known::meeting)
        .map(meeting -> Change.ofErased(row, meeting.webinar()))
        .defaultIfEmpty(Change.ofErased(row, false));
  }
}
