package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Moves in the lists what is over because its time has passed. */
@Repository
public class Lapses {

  /**
   * Whoever holds a row changes it at this moment, and the next round looks again. Up to 5,000 rows
   * at once: a series of a year has some 3,000.
   */
  private static final String MOVE =
      """
      update %1$s set phase = 'ended'
      where ctid = any(array(
        select ctid from %1$s
        where phase = 'open' and ahead_until < '9999-12-31T00:00:00Z' and ahead_until <= :now
        order by ahead_until limit 5000 for update skip locked))
      """;

  /**
   * Whoever changes a meeting holds it until all slots are written, so what is read of it after
   * this is true; those that are held are left to the next round.
   */
  private static final String LOCK =
      """
      select id from meeting
      where id = any(array(
        select meeting from upcoming
        where until < '9999-12-31T00:00:00Z' and until <= :now order by until limit 500))
      for no key update skip locked
      """;

  /** To the next slot, or nowhere. */
  private static final String MOVE_ON =
      """
      with next as materialized (
        select m.id, s.start_time, s.ends
        from unnest(:ids::uuid[]) as m (id) left join lateral (
          select start_time, start_time + make_interval(mins => duration_minutes) as ends from slot
          where meeting = m.id and not used and not cancelled
            and start_time > :earliest
            and start_time + make_interval(mins => duration_minutes) > :now
          order by start_time, id limit 1) s on true),
      moved as (
        update upcoming u set at = n.start_time, until = n.ends from next n
        where u.meeting = n.id and u.until <= :now and n.start_time is not null)
      delete from upcoming u using next n
      where u.meeting = n.id and u.until <= :now and n.start_time is null
      """;

  private final DatabaseClient database;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Lapses(DatabaseClient database, TransactionalOperator transaction, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Mono<Void> move() {
    Instant now = clock.instant();
    return move("listed", now)
        .then(move("listed_again", now))
        .then(transaction.transactional(lock(now).flatMap(ids -> moveOn(ids, now))));
  }

  private Mono<Void> move(String table, Instant now) {
    return database.sql(MOVE.formatted(table)).bind("now", now).then();
  }

  private Mono<List<UUID>> lock(Instant now) {
    return database.sql(LOCK).bind("now", now).map(row -> Fields.id(row, "id")).all().collectList();
  }

  private Mono<Void> moveOn(List<UUID> meetings, Instant now) {
    return database
        .sql(MOVE_ON)
        .bind("now", now)
        .bind("earliest", now.minus(Slot.LONGEST))
        .bind("ids", Columns.ids(meetings))
        .then();
  }
}
