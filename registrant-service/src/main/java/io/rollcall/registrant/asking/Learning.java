package io.rollcall.registrant.asking;

import io.rollcall.registrant.copies.Arriving;
import io.rollcall.registrant.persistence.KnownRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Asks the owner of meetings, and keeps what it says until a record says more. */
@Service
public class Learning {

  private final Owners owners;
  private final Arriving arriving;
  private final TransactionalOperator transaction;

  Learning(Owners owners, Arriving arriving, TransactionalOperator transaction) {
    this.owners = owners;
    this.arriving = arriving;
    this.transaction = transaction;
  }

  /** What is known of a meeting; fails with {@link OwnerAway}. */
  public Mono<Told> meeting(UUID meeting, Asker asker) {
    return owners.meeting(meeting, asker).flatMap(this::keep);
  }

  /** The same, after Zoom was asked whether it runs; fails with {@link OwnerAway}. */
  public Mono<Told> refresh(UUID meeting, Asker asker) {
    return owners.refresh(meeting, asker).flatMap(this::keep);
  }

  private Mono<Told> keep(Told told) {
    return told instanceof Told.Seen seen
        ? transaction.transactional(arriving.store(rows(seen))).thenReturn(told)
        : Mono.just(told);
  }

  private static List<KnownRow> rows(Told.Seen seen) {
    List<KnownRow> rows = new ArrayList<>();
    rows.add(KnownRow.of(seen.meeting(), true));
    seen.running().map(running -> KnownRow.of(running, true)).ifPresent(rows::add);
    return rows;
  }
}
