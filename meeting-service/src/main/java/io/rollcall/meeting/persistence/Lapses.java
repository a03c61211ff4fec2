package io.rollcall.meeting.persistence;

import java.time.Clock;
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

  private final DatabaseClient database;
  private final Clock clock;

  Lapses(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Mono<Void> move() {
    return database.sql(MOVE).bind("now", clock.instant()).then();
  }
}
