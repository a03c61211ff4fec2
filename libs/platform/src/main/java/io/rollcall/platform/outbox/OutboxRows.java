package io.rollcall.platform.outbox;

import io.rollcall.contracts.Topics;
import java.time.Duration;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows that wait, by shard. */
final class OutboxRows {

  /** First key of the advisory locks of shards; nothing else in the database uses it. */
  static final int LOCK_SPACE = 0x6F757462;

  private static final String WAITING =
      """
      select s from generate_series(0, %d) s
      where exists (select from platform.outbox o where o.shard = s)
      """
          .formatted(Topics.PARTITIONS - 1);

  private static final String TAKE =
      """
      select set_config('idle_in_transaction_session_timeout', $1, true),
             pg_try_advisory_xact_lock($2, $3) as taken
      """;

  private static final String NEXT =
      "select " + OutboxRow.COLUMNS + " from platform.outbox where shard = $1 order by id limit $2";

  private static final String DELETE = "delete from platform.outbox where id = any($1)";

  private static final String MEASURE =
      """
      select count(*) as rows,
             coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as oldest
      from platform.outbox
      """;

  private final DatabaseClient database;

  OutboxRows(DatabaseClient database) {
    this.database = database;
  }

  /** Shards in which rows wait. */
  Flux<Integer> shards() {
    return database.sql(WAITING).mapValue(Integer.class).all();
  }

  /**
   * Takes a shard until the end of the transaction, or of the session if that shows no sign of life
   * for a while.
   *
   * @return whether nobody else had it
   */
  Mono<Boolean> take(int shard, Duration freeze) {
    return database
        .sql(TAKE)
        .bind(0, freeze.toMillis() + "ms")
        .bind(1, LOCK_SPACE)
        .bind(2, shard)
        .map(row -> Boolean.TRUE.equals(row.get("taken", Boolean.class)))
        .one();
  }

  Mono<List<OutboxRow>> next(int shard, int limit) {
    return database.sql(NEXT).bind(0, shard).bind(1, limit).map(OutboxRow::of).all().collectList();
  }

  Mono<Void> delete(List<OutboxRow> rows) {
    return database
        .sql(DELETE)
        .bind(0, rows.stream().map(OutboxRow::id).toArray(Long[]::new))
        .then();
  }

  Mono<Waiting> waiting() {
    return database
        .sql(MEASURE)
        .map(
            row ->
                new Waiting(
                    row.get("rows", Long.class) instanceof Long rows ? rows : 0,
                    row.get("oldest", Double.class) instanceof Double oldest ? oldest : 0))
        .one();
  }

  /**
   * What has not left yet.
   *
   * @param oldestSeconds age of the oldest row; 0 without rows
   */
  record Waiting(long rows, double oldestSeconds) {}
}
