package io.rollcall.zoomclient.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.zoomclient.BudgetDatabase;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The budget of two replicas in one database, which writes down what it gives. */
class BudgetRowsTest {

  private static final BudgetKey KEY = new BudgetKey("campus", Label.LIGHT);
  private static final Quota FAST = new Quota(rate(7), rate(3), OptionalLong.empty());

  private final BudgetDatabase database = BudgetDatabase.create();
  private final ConnectionFactory connections = database.connections();
  private final BudgetRows one = new BudgetRows(connections);
  private final BudgetRows other = new BudgetRows(database.connections());

  @BeforeEach
  void writeDownWhatIsGiven() {
    database
        .address()
        .execute(
            """
            create table given (at timestamptz, permits int, background boolean);
            create function write_down() returns trigger language plpgsql as $$
            declare last platform.zoom_taking := new.taken[cardinality(new.taken)];
            begin
              insert into given values (last.at, last.permits, last.background);
              return new;
            end $$;
            create trigger write_down after update of day_taken on platform.zoom_budget
              for each row execute function write_down();
            """);
  }

  @Test
  void noSpanHoldsMoreThanTheShareWhateverTwoReplicasAsk() {
    while (query("select count(distinct at) from given where background") < 8) {
      askAtRandom(new Random(42));
    }

    assertThat(longest("true")).isBetween(1L, 7L);
    assertThat(longest("background")).isBetween(1L, 3L);
  }

  @Test
  void aDayEndsWhenItsShareIsGoneAndBackgroundWorkGetsHalf() {
    Quota day = new Quota(rate(100), rate(100), OptionalLong.of(20));

    int background =
        granted(one.take(KEY, day, Urgency.BACKGROUND, 30))
            + granted(other.take(KEY, day, Urgency.BACKGROUND, 30));
    int foreground =
        granted(other.take(KEY, day, Urgency.FOREGROUND, 30))
            + granted(one.take(KEY, day, Urgency.FOREGROUND, 30));
    Taken none = one.take(KEY, day, Urgency.FOREGROUND, 1).blockOptional().orElseThrow();

    assertThat(background).isEqualTo(10);
    assertThat(foreground).isEqualTo(10);
    assertThat(none.granted()).isZero();
    assertThat(none.remaining()).isZero();
    assertThat(none.pause()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1));
  }

  @Test
  void aNewDayBeginsWithTheWholeShare() {
    Quota day = new Quota(rate(100), rate(100), OptionalLong.of(20));
    granted(one.take(KEY, day, Urgency.FOREGROUND, 20));
    database.address().execute("update platform.zoom_budget set day = day - 1");

    assertThat(granted(other.take(KEY, day, Urgency.FOREGROUND, 30))).isEqualTo(20);
  }

  @Test
  void aClosedBudgetGivesNothingToAnyReplica() {
    one.close(KEY, Duration.ofHours(1)).block();
    one.close(KEY, Duration.ofSeconds(1)).block();

    Taken taken = other.take(KEY, FAST, Urgency.FOREGROUND, 1).blockOptional().orElseThrow();

    assertThat(taken.granted()).isZero();
    assertThat(taken.remaining()).isZero();
    assertThat(taken.pause()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
  }

  @Test
  void labelsAndAccountsDoNotShare() {
    granted(one.take(KEY, FAST, Urgency.FOREGROUND, 7));

    assertThat(granted(one.take(KEY, FAST, Urgency.FOREGROUND, 7))).isZero();
    assertThat(granted(one.take(new BudgetKey("campus", Label.HEAVY), FAST, Urgency.FOREGROUND, 7)))
        .isEqualTo(7);
    assertThat(granted(one.take(new BudgetKey("other", Label.LIGHT), FAST, Urgency.FOREGROUND, 7)))
        .isEqualTo(7);
  }

  private void askAtRandom(Random random) {
    Flux.range(0, 300)
        .flatMap(
            i ->
                Mono.delay(Duration.ofMillis(random.nextInt(4)))
                    .then(
                        (i % 2 == 0 ? one : other)
                            .take(KEY, FAST, urgency(random), 1 + random.nextInt(4))),
            6)
        .blockLast();
  }

  /** The most permits in any time as long as the span and the lease. */
  private long longest(String which) {
    return query(
        """
        select max(sum) from (
          select sum(permits) over (
            order by at range between interval '299.999 ms' preceding and current row) as sum
          from given where %s) as spans
        """
            .formatted(which));
  }

  private long query(String sql) {
    return DatabaseClient.create(connections)
        .sql(sql)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElseThrow();
  }

  private static int granted(Mono<Taken> taken) {
    return taken.blockOptional().orElseThrow().granted();
  }

  private static Urgency urgency(Random random) {
    return random.nextBoolean() ? Urgency.BACKGROUND : Urgency.FOREGROUND;
  }

  private static Rate rate(int most) {
    return new Rate(most, Duration.ofMillis(100));
  }
}
