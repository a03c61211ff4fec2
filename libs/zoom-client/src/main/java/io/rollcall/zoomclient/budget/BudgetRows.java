package io.rollcall.zoomclient.budget;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The budget in the service's database, shared by its replicas. Every statement has a connection of
 * its own and commits by itself: a caller's transaction must not hold the row.
 */
final class BudgetRows {

  /** How long permits are good after they were asked for; what is not used by then is lost. */
  static final Duration LEASE = Duration.ofMillis(200);

  private static final String TAKE =
      "select granted, wait_ms, remaining"
          + " from platform.zoom_take($1, $2, $3, $4, $5, $6, $7, $8, $9)";

  private static final String CLOSE =
      """
      insert into platform.zoom_budget as budget (account, label, closed_until)
      values ($1, $2, clock_timestamp() + make_interval(secs => $3))
      on conflict (account, label) do update
      set closed_until = greatest(budget.closed_until, excluded.closed_until)
      """;

  private final ConnectionFactory connections;

  BudgetRows(ConnectionFactory connections) {
    this.connections = connections;
  }

  Mono<Taken> take(BudgetKey key, Quota quota, Urgency urgency, int wanted) {
    Rate all = quota.all().lasting(LEASE);
    Rate background = quota.background().lasting(LEASE);
    return with(
        connection ->
            Flux.from(
                    bound(connection.createStatement(TAKE), key)
                        .bind("$3", wanted)
                        .bind("$4", urgency == Urgency.BACKGROUND)
                        .bind("$5", all.most())
                        .bind("$6", (int) all.span().toMillis())
                        .bind("$7", background.most())
                        .bind("$8", (int) background.span().toMillis())
                        .bind("$9", Parameters.in(R2dbcType.BIGINT, boxed(quota.perDay())))
                        .execute())
                .flatMap(result -> result.map(BudgetRows::taken))
                .single());
  }

  /** Gives nothing more for so long, to no replica. */
  Mono<Void> close(BudgetKey key, Duration time) {
    return with(
        connection ->
            Flux.from(
                    bound(connection.createStatement(CLOSE), key)
                        .bind("$3", time.toMillis() / 1000.0)
                        .execute())
                .flatMap(result -> result.getRowsUpdated())
                .then());
  }

  private <T> Mono<T> with(Function<Connection, Mono<T>> work) {
    return Mono.usingWhen(connections.create(), work, Connection::close);
  }

  private static Statement bound(Statement statement, BudgetKey key) {
    return statement.bind("$1", key.account()).bind("$2", key.label().tag());
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static Taken taken(Readable row) {
    return new Taken(
        Objects.requireNonNull(row.get("granted", Integer.class)),
        Duration.ofMillis(Objects.requireNonNull(row.get("wait_ms", Long.class))),
        Objects.requireNonNull(row.get("remaining", Long.class)));
  }
}
