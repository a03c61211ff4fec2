package io.rollcall.platform.copies;

import io.rollcall.platform.failures.OutageException;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Which copies are to be rebuilt, and who does it. */
final class RebuildTickets {

  private static final String WANT =
      "insert into platform.rebuild (copy) values ($1) on conflict do nothing";

  private static final String TAKE =
      """
      update platform.rebuild set taken_by = $1, taken_until = now() + interval '60s'
      where copy = (select copy from platform.rebuild
                    where copy = any($2) and (taken_until <= now() or taken_by = $1)
                    order by copy limit 1 for update skip locked)
      returning copy, phase = 'swapped' as swapped, positions
      """;

  private static final String RENEW =
      """
      update platform.rebuild set taken_until = now() + interval '60s'
      where copy = $1 and taken_by = $2
      """;

  private static final String SWAPPED =
      "update platform.rebuild set phase = 'swapped', positions = $3"
          + " where copy = $1 and taken_by = $2";

  private static final String DONE =
      "delete from platform.rebuild where copy = $1 and taken_by = $2";

  private final DatabaseClient database;
  private final UUID me = UUID.randomUUID();

  RebuildTickets(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> want(String copy) {
    return database.sql(WANT).bind(0, copy).then();
  }

  Mono<List<String>> wanted() {
    return database
        .sql("select copy from platform.rebuild order by copy")
        .mapValue(String.class)
        .all()
        .collectList();
  }

  /** Takes one that nobody works on; empty when there is none. */
  Mono<RebuildTicket> take(List<String> copies) {
    return database
        .sql(TAKE)
        .bind(0, me)
        .bind(1, copies.toArray(String[]::new))
        .map(
            row ->
                new RebuildTicket(
                    String.valueOf(row.get("copy", String.class)),
                    me,
                    Boolean.TRUE.equals(row.get("swapped", Boolean.class)),
                    String.valueOf(row.get("positions", String.class))))
        .one();
  }

  /** Holds the row until the end of the transaction; fails when somebody else has taken over. */
  Mono<Void> renew(RebuildTicket ticket) {
    return stillMine(
        database.sql(RENEW).bind(0, ticket.copy()).bind(1, ticket.owner()).fetch().rowsUpdated());
  }

  Mono<Void> swapped(RebuildTicket ticket, String positions) {
    return stillMine(
        database
            .sql(SWAPPED)
            .bind(0, ticket.copy())
            .bind(1, ticket.owner())
            .bind(2, positions)
            .fetch()
            .rowsUpdated());
  }

  Mono<Void> done(RebuildTicket ticket) {
    return database.sql(DONE).bind(0, ticket.copy()).bind(1, ticket.owner()).then();
  }

  private static Mono<Void> stillMine(Mono<Long> rows) {
    return rows.flatMap(
        updated ->
            updated == 1
                ? Mono.empty()
                : Mono.error(new OutageException("somebody else rebuilds this copy by now")));
  }
}
