package io.rollcall.platform.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.contracts.Topics;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A copy whose values are nothing but revisions. */
final class Rooms implements StateCopy {

  private final DatabaseClient database;
  private final String group;
  private final String topic;
  private final String table;

  Rooms(DatabaseClient database) {
    this(database, "rooms", Topics.MEETING, "room");
  }

  Rooms(DatabaseClient database, String group, String topic, String table) {
    this.database = database;
    this.group = group;
    this.topic = topic;
    this.table = table;
  }

  @Override
  public String consumer() {
    return group;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public String table() {
    return table;
  }

  @Override
  public Mono<Void> apply(String table, List<StateRecord> records) {
    return Flux.fromIterable(records).concatMap(state -> apply(table, state)).then();
  }

  private Mono<Void> apply(String table, StateRecord state) {
    byte[] value = state.value();
    return value == null
        ? database.sql("delete from " + table + " where id = $1").bind(0, state.key()).then()
        : database
            .sql(
                "insert into %s as r values ($1, $2) on conflict (id) do update".formatted(table)
                    + " set revision = excluded.revision where excluded.revision > r.revision")
            .bind(0, state.key())
            .bind(1, Long.valueOf(new String(value, UTF_8)))
            .then();
  }
}
