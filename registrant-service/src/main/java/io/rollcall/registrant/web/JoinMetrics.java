package io.rollcall.registrant.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.Words;
import io.rollcall.platform.problems.ProblemException;
import io.rollcall.registrant.asking.OwnerAway;
import io.rollcall.registrant.joining.Entrance.LetIn;
import org.springframework.stereotype.Component;

/** Counts joins by what came of them: as what somebody was let in, or the kind of problem. */
@Component
class JoinMetrics {

  private final MeterRegistry meters;

  JoinMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(LetIn entrance) {
    count(Words.of(entrance.as()));
  }

  void count(Throwable failure) {
    count(
        switch (failure) {
          case ProblemException it -> it.problem().kind();
          case OwnerAway _ -> "owner-away";
          default -> "failed";
        });
  }

  private void count(String outcome) {
    Counter.builder("rollcall_joins_total")
        .description("Wishes to join by what came of them")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }
}
