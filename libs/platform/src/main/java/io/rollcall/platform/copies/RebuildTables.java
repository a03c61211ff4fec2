package io.rollcall.platform.copies;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The second table of a copy. */
final class RebuildTables {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  private final DatabaseClient database;

  RebuildTables(DatabaseClient database) {
    this.database = database;
  }

  String second(StateCopy copy) {
    return name(copy) + "_rebuild";
  }

  /** An empty one of the same form; what a rebuild that died had left goes. */
  Mono<Void> createSecond(StateCopy copy) {
    return run(
        "drop table if exists " + second(copy),
        "create table " + second(copy) + " (like " + name(copy) + " including all)");
  }

  /** Within a transaction. Waits for whoever works on the old one, but not for long. */
  Mono<Void> swap(StateCopy copy) {
    return run(
        "set local lock_timeout = '10s'",
        "lock table " + name(copy) + " in access exclusive mode",
        "drop table " + name(copy),
        "alter table " + second(copy) + " rename to " + name(copy));
  }

  /** Until the end of the transaction nobody else changes the table; reading goes on. */
  Mono<Void> lock(String table) {
    return run("lock table " + table + " in share row exclusive mode");
  }

  private static String name(StateCopy copy) {
    if (!NAME.matcher(copy.table()).matches()) {
      throw new IllegalArgumentException("no name of a table: " + copy.table());
    }
    return copy.table();
  }

  private Mono<Void> run(String... statements) {
    return Flux.fromIterable(List.of(statements))
        .concatMap(statement -> database.sql(statement).then())
        .then();
  }
}
