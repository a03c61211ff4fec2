package io.rollcall.platform.zoomevents;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the inbox's days ahead and drops the old ones. Any replica may do it at any time: one at a
 * time does, and what waits for a lock too long is left for the next time.
 */
final class InboxDays {

  private static final Logger log = LoggerFactory.getLogger(InboxDays.class);

  private static final int DAYS_KEPT = 10;
  private static final int DAYS_AHEAD = 3;
  private static final String NAME = "inbox_";

  /** Nobody waits behind this for long: consumers need these tables. */
  private static final String CAREFULLY =
      "select set_config('lock_timeout', '2s', true), pg_advisory_xact_lock(7240012026112101)";

  private static final String EXISTING =
      """
      select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'platform.inbox'::regclass and c.relname <> 'inbox_undated'
      """;

  private static final String PURGE =
      "delete from platform.inbox_undated where received_at < now() - interval '10 days'";

  private final DatabaseClient database;
  private final TransactionalOperator transaction;
  private final Clock clock;

  InboxDays(DatabaseClient database, TransactionalOperator transaction, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Brings the days up to date. */
  Mono<Void> maintain() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), UTC);
    return transaction
        .transactional(run(CAREFULLY).then(existing()).flatMap(days -> change(days, today)))
        .then(run(PURGE));
  }

  private Mono<List<String>> existing() {
    return database.sql(EXISTING).mapValue(String.class).all().collectList();
  }

  private Mono<Void> change(List<String> existing, LocalDate today) {
    String oldestKept = table(today.minusDays(DAYS_KEPT));
    Flux<String> drops =
        Flux.fromIterable(existing)
            .filter(table -> table.compareTo(oldestKept) < 0)
            .doOnNext(table -> log.info("{} is dropped", table))
            .map(table -> "drop table platform." + table);
    Flux<String> creations =
        Flux.fromStream(
                IntStream.rangeClosed(-Inbox.DAYS_BACK, DAYS_AHEAD).mapToObj(today::plusDays))
            .filter(day -> !existing.contains(table(day)))
            .concatMapIterable(InboxDays::creation);
    return drops.concatWith(creations).concatMap(this::run).then();
  }

  /** Attached when ready, which blocks less; what came before its day was made moves along. */
  private static List<String> creation(LocalDate day) {
    String table = "platform." + table(day);
    return List.of(
        "create table " + table + " (like platform.inbox including defaults including constraints)",
        "with early as (delete from platform.inbox_undated where day = '%s' returning *)"
                .formatted(day)
            + " insert into "
            + table
            + " select * from early",
        "alter table platform.inbox attach partition %s for values in ('%s')"
            .formatted(table, day));
  }

  private static String table(LocalDate day) {
    return NAME + day.format(BASIC_ISO_DATE);
  }

  private Mono<Void> run(String sql) {
    return database.sql(sql).then();
  }
}
