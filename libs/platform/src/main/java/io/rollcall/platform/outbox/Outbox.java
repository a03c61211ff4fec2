package io.rollcall.platform.outbox;

import io.rollcall.contracts.Shards;
import io.rollcall.platform.tracing.Trace;
import io.rollcall.platform.transactions.CallersTransaction;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Records that leave for Kafka if, and only if, the caller's transaction commits.
 *
 * <p>Call it while what the records tell is locked: the order of the calls is then the order on the
 * topic, for each key.
 */
public final class Outbox {

  private static final String ADD =
      """
      insert into platform.outbox (shard, topic, record_key, type, traceparent, value)
      select shard, topic, record_key, type, $6, decode(value, 'base64')
      from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])
           with ordinality as r (shard, topic, record_key, type, value, place)
      order by place
      """;

  private final DatabaseClient database;

  Outbox(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Adds records, in this order.
   *
   * @return fails with {@link IllegalStateException} outside of a transaction
   */
  public Mono<Void> add(List<OutgoingRecord> records) {
    if (records.isEmpty()) {
      return Mono.empty();
    }
    return CallersTransaction.required("a record leaves with its change")
        .then(Mono.deferContextual(context -> insert(records, Trace.of(context).orElse(null))));
  }

  private Mono<Void> insert(List<OutgoingRecord> records, @Nullable Trace trace) {
    var statement =
        database
            .sql(ADD)
            .bind(0, records.stream().map(r -> Shards.of(r.meeting())).toArray(Integer[]::new))
            .bind(1, column(records, OutgoingRecord::topic))
            .bind(2, column(records, OutgoingRecord::key))
            .bind(3, column(records, OutgoingRecord::type))
            .bind(4, column(records, Outbox::encoded));
    return (trace == null
            ? statement.bindNull(5, String.class)
            : statement.bind(5, trace.child().header()))
        .then();
  }

  private static @Nullable String encoded(OutgoingRecord row) {
    byte[] value = row.value();
    return value == null ? null : Base64.getEncoder().encodeToString(value);
  }

  private static @Nullable String[] column(
      List<OutgoingRecord> records, Function<OutgoingRecord, @Nullable String> of) {
    return records.stream().map(of).toArray(String[]::new);
  }
}
