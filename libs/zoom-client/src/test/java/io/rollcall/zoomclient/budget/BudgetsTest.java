package io.rollcall.zoomclient.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.accounts.Account;
import io.rollcall.zoomclient.BudgetDatabase;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.RateLimit.Kind;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomRefusal.Postponed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two replicas of a service with one database. */
class BudgetsTest {

  private static final Account CAMPUS =
      new Account(
          "campus",
          Account.Kind.OAUTH,
          Set.of("abc"),
          Account.Plan.BUSINESS,
          List.of(),
          URI.create("http://localhost"),
          URI.create("http://localhost"));

  private final BudgetDatabase database = BudgetDatabase.create();
  private final SimpleMeterRegistry othersMeters = new SimpleMeterRegistry();
  private final Budgets one = budgets(database.connections(), new SimpleMeterRegistry());
  private final Budgets other = budgets(database.connections(), othersMeters);

  @Test
  void aCallThatWouldWaitForTomorrowIsPostponed() {
    enter(one, Label.HEAVY);
    spend(Label.HEAVY, 6000);

    ZoomAnswer<Done> answer = enter(other, Label.HEAVY);

    assertThat(postponed(answer).until())
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1)));
    assertThat(remaining("heavy")).isZero();
  }

  /** A tenth of what the plan allows on a day is 6,000. */
  @Test
  void twoReplicasNeverSendMoreThanTheDaysShare() {
    enter(one, Label.HEAVY);
    spend(Label.HEAVY, 5996);

    List<ZoomAnswer<Done>> answers =
        Flux.range(0, 40)
            .flatMap(i -> (i % 2 == 0 ? one : other).enter(CAMPUS, Label.HEAVY))
            .collectList()
            .blockOptional()
            .orElseThrow();

    assertThat(answers).filteredOn(ZoomAnswer.Yes.class::isInstance).hasSizeLessThanOrEqualTo(4);
    assertThat(answers).filteredOn(ZoomAnswer.No.class::isInstance).isNotEmpty();
  }

  @Test
  void afterA429NoReplicaSendsUntilItsTime() {
    enter(other, Label.MEDIUM);
    Instant tomorrow = Instant.now().plus(Duration.ofHours(5));

    one.close(CAMPUS, Label.LIGHT, limit(Kind.PER_DAY, Optional.of("Medium"), tomorrow)).block();

    assertThat(postponed(enter(one, Label.MEDIUM)).until())
        .isBetween(tomorrow.minusSeconds(60), tomorrow.plusSeconds(60));
    assertThat(enter(other, Label.MEDIUM)).isInstanceOf(ZoomAnswer.No.class);
    assertThat(enter(one, Label.LIGHT)).isInstanceOf(ZoomAnswer.Yes.class);
  }

  @Test
  void theLimitOfOnePersonLeavesTheAccountOpen() {
    Instant tomorrow = Instant.now().plus(Duration.ofHours(5));

    one.close(CAMPUS, Label.LIGHT, limit(Kind.OF_PERSON, Optional.of("Light"), tomorrow)).block();
    one.close(CAMPUS, Label.LIGHT, limit(Kind.AT_ONCE, Optional.empty(), tomorrow)).block();

    assertThat(enter(one, Label.LIGHT)).isInstanceOf(ZoomAnswer.Yes.class);
  }

  @Test
  void aLimitPerSecondIsWaitedFor() {
    one.close(CAMPUS, Label.LIGHT, limit(Kind.PER_SECOND, Optional.empty(), Instant.EPOCH)).block();

    assertThat(enter(other, Label.LIGHT)).isInstanceOf(ZoomAnswer.Yes.class);
  }

  @Test
  void backgroundWorkLeavesHalfOfTheDay() {
    enter(one, Label.HEAVY);
    spend(Label.HEAVY, 3000);
    database.address().execute("update platform.zoom_budget set day_background = 3000");

    assertThat(Urgency.background(one.enter(CAMPUS, Label.HEAVY)).block())
        .isInstanceOf(ZoomAnswer.No.class);
    assertThat(enter(one, Label.HEAVY)).isInstanceOf(ZoomAnswer.Yes.class);
  }

  /** A tenth of what the plan allows in a second is 2. */
  @Test
  void whoComesBackForTheAnswerWaitsLongerForTheirTurn() {
    Duration none = Duration.ofMillis(1);
    Duration patience = Duration.ofSeconds(15);
    Budgets quick =
        new Budgets(
            database.connections(),
            new BudgetSettings(new Shares(0.1, 0.1, 0.1), none, patience, none),
            othersMeters);
    IntStream.range(0, 2).forEach(_ -> enter(one, Label.MEDIUM));

    assertThat(enter(quick, Label.MEDIUM)).isInstanceOf(ZoomAnswer.No.class);
    assertThat(Urgency.queued(quick.enter(CAMPUS, Label.MEDIUM)).block())
        .isInstanceOf(ZoomAnswer.Yes.class);
  }

  @Test
  void withoutTheDatabaseNothingIsSent() {
    Budgets alone =
        budgets(
            ConnectionFactories.get("r2dbc:postgresql://none:none@127.0.0.1:1/none"), othersMeters);

    assertThat(enter(alone, Label.LIGHT))
        .isEqualTo(ZoomAnswer.neverSent(ZoomOutage.Cause.BUDGET_AWAY));
  }

  private static Budgets budgets(ConnectionFactory connections, MeterRegistry meters) {
    Duration patience = Duration.ofSeconds(15);
    Shares tenth = new Shares(0.1, 0.1, 0.1);
    return new Budgets(
        connections, new BudgetSettings(tenth, patience, patience, patience), meters);
  }

  private void spend(Label label, int today) {
    database
        .address()
        .execute(
            "update platform.zoom_budget set taken = '{}', day_taken = %d where label = '%s'"
                .formatted(today, label.tag()));
  }

  private double remaining(String label) {
    return othersMeters.get("rollcall_zoom_budget_remaining").tag("label", label).gauge().value();
  }

  private static ZoomAnswer<Done> enter(Budgets budgets, Label label) {
    Mono<ZoomAnswer<Done>> turn = budgets.enter(CAMPUS, label);
    return turn.blockOptional().orElseThrow();
  }

  private static Postponed postponed(ZoomAnswer<Done> answer) {
    return (Postponed) ((ZoomAnswer.No<Done>) answer).refusal();
  }

  private static RateLimit limit(Kind kind, Optional<String> category, Instant until) {
    return new RateLimit(kind, category, Optional.empty(), until);
  }
}
