package io.rollcall.zoomclient.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BudgetTest {

  private static final Rate RATE = new Rate(40, Duration.ofSeconds(1));

  private final List<Integer> asked = new ArrayList<>();

  @Test
  void everybodyWhoWaitsSharesOneQuestion() {
    Sinks.One<Taken> database = Sinks.one();
    Budget budget = budget(database.asMono());
    var all = Flux.range(0, 5).flatMap(_ -> budget.enter()).collectList().toFuture();

    database.tryEmitValue(new Taken(5, Duration.ZERO, 30));

    assertThat(all.join()).hasSize(5).allMatch(ZoomAnswer.Yes.class::isInstance);
    assertThat(asked).hasSize(1);
  }

  @Test
  void whoWouldWaitTooLongIsToldAtOnceUntilWhen() {
    Budget budget = budget(Mono.just(new Taken(0, Duration.ofHours(3), 0)));

    ZoomAnswer<Done> answer = budget.enter().block();

    assertThat(answer)
        .isInstanceOfSatisfying(
            ZoomAnswer.No.class,
            no -> assertThat(no.refusal()).isInstanceOf(ZoomRefusal.Postponed.class));
  }

  /** 500 at 40 a second: the last one's turn comes after 12 s. */
  @Test
  void whoStandsTooFarBackIsToldWhenTheirTurnWouldCome() {
    Sinks.One<Taken> database = Sinks.one();
    Budget budget = budget(database.asMono());
    Instant start = Instant.now();
    var refused =
        Flux.range(0, 500).flatMap(_ -> budget.enter(), 500).take(300).collectList().toFuture();

    database.tryEmitValue(new Taken(0, Duration.ofMillis(500), 0));

    assertThat(refused.join())
        .extracting(BudgetTest::retryAt)
        .allMatch(turn -> turn.isAfter(start.plusSeconds(3)))
        .anyMatch(turn -> turn.isAfter(start.plusSeconds(7)));
  }

  @Test
  void whoCanWaitGetsATurnLater() {
    List<Taken> answers =
        new ArrayList<>(
            List.of(new Taken(0, Duration.ofMillis(20), 0), new Taken(1, Duration.ZERO, 0)));
    Budget budget = budget(Mono.fromSupplier(answers::removeFirst));

    assertThat(budget.enter().block()).isInstanceOf(ZoomAnswer.Yes.class);
    assertThat(answers).isEmpty();
  }

  @Test
  void aBusyReplicaAsksForMoreAtOnceUpToAQuarterOfItsShare() {
    Budget budget =
        new Budget(
            wanted -> {
              asked.add(wanted);
              return Mono.just(new Taken(wanted, Duration.ZERO, 0));
            },
            RATE,
            Duration.ofSeconds(3),
            () -> 0);

    Flux.range(0, 35).concatMap(_ -> budget.enter()).blockLast();

    assertThat(asked).containsExactly(1, 2, 4, 8, 10, 10);
  }

  @Test
  void aDatabaseThatIsAlwaysSlowGivesPermitsAllTheSame() {
    AtomicLong nanos = new AtomicLong();
    Mono<Taken> slow =
        Mono.fromSupplier(
            () -> {
              nanos.addAndGet(Duration.ofMillis(600).toNanos());
              return new Taken(1, Duration.ZERO, 0);
            });
    Budget budget = new Budget(_ -> slow, RATE, Duration.ofSeconds(3), nanos::get);

    assertThat(budget.enter().block()).isInstanceOf(ZoomAnswer.Yes.class);
    assertThat(nanos).hasValue(Duration.ofMillis(600).toNanos());
  }

  @Test
  void aDatabaseThatIsSlowerThanThePatienceIsNotAskedForEver() {
    AtomicLong nanos = new AtomicLong();
    Mono<Taken> verySlow =
        Mono.fromSupplier(
            () -> {
              nanos.addAndGet(Duration.ofSeconds(4).toNanos());
              return new Taken(1, Duration.ZERO, 0);
            });
    Budget budget = new Budget(_ -> verySlow, RATE, Duration.ofSeconds(3), nanos::get);

    assertThat(retryAt(Objects.requireNonNull(budget.enter().block()))).isNotNull();
    assertThat(nanos).hasValue(Duration.ofSeconds(4).toNanos());
  }

  @Test
  void aFailureIsNotKeptForTheNext() {
    List<Mono<Taken>> answers =
        new ArrayList<>(
            List.of(
                Mono.error(new IllegalStateException("away")),
                Mono.just(new Taken(1, Duration.ZERO, 0))));
    Budget budget = budget(Mono.defer(answers::removeFirst));

    assertThat(budget.enter().onErrorComplete().blockOptional()).isEmpty();
    assertThat(Objects.requireNonNull(budget.enter().block())).isInstanceOf(ZoomAnswer.Yes.class);
  }

  private static Instant retryAt(ZoomAnswer<Done> answer) {
    return ((ZoomAnswer.No<Done>) answer).refusal().retryAt().orElseThrow();
  }

  private Budget budget(Mono<Taken> database) {
    return new Budget(
        wanted -> database.doOnSubscribe(_ -> asked.add(wanted)),
        RATE,
        Duration.ofSeconds(3),
        System::nanoTime);
  }
}
