package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Slot;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Moves in the lists what is over because its time has passed. */
@Repository
public class Lapses {

  /**
   * Whoever holds a row changes it at this moment, and the next round looks again. Up to 1,000 rows
   * at once, which are 125 meetings of courses.
   */
  private static final String MOVE =
      """
      update listed set phase = 'ended'
      where ctid = any(array(
        select ctid from listed
        where phase = 'open' and ahead_until < '9999-12-31T00:00:00Z' and ahead_until <= :now
        order by ahead_until limit 1000 for update skip locked))
      """;

  /**
   * To the next slot, or nowhere. No row is touched that is not locked first, so this waits for
   * nobody who changes a meeting.
   */
  private static final String MOVE_ON =
      """
      with over as materialized (
        select meeting, scope from upcoming
        where until <= :now and meeting = any(array(
          select meeting from upcoming
          where until < '9999-12-31T00:00:00Z' and until <= :now order by until limit 500))
        for update skip locked),
      next as materialized (
        select o.meeting, s.start_time, s.ends
        from (select distinct meeting from over) o left join lateral (
          select start_time, start_time + make_interval(mins => duration_minutes) as ends from slot
          where meeting = o.meeting and not used and not cancelled
            and start_time > :earliest
            and start_time + make_interval(mins => duration_minutes) > :now
          order by start_time, id limit 1) s on true),
      moved as (
        update upcoming u set at = n.start_time, until = n.ends
        from over o join next n using (meeting)
        where u.meeting = o.meeting and u.scope = o.scope and n.start_time is not null)
      delete from upcoming u using over o join next n using (meeting)
      where u.meeting = o.meeting and u.scope = o.scope and n.start_time is null
      """;

  private final DatabaseClient database;
  private final Clock clock;

  Lapses(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Mono<Void> move() {
    Instant now = clock.instant();
    return database
        .sql(MOVE)
        .bind("now", now)
        .then()
        .then(
            database
                .sql(MOVE_ON)
                .bind("now", now)
                .bind("earliest", now.minus(Slot.LONGEST))
                .then());
  }
}
