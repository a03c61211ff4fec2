package io.rollcall.meeting.reconciliation;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Mended;
import io.rollcall.meeting.domain.Tally;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is measured of reconciliations. */
@Component
class ReconciliationMetrics {

  private final Map<Mended, Counter> mended = new EnumMap<>(Mended.class);
  private final MultiGauge ages;

  ReconciliationMetrics(MeterRegistry meters) {
    Arrays.stream(Mended.values())
        .forEach(
            kind ->
                mended.put(
                    kind,
                    Counter.builder("rollcall_reconciliation_mended")
                        .description("What Zoom's webhooks had not told")
                        .tag("kind", Words.of(kind))
                        .register(meters)));
    this.ages =
        MultiGauge.builder("rollcall_reconciliation_age_seconds")
            .description("Since the account was last reconciled, or first waited for it")
            .register(meters);
  }

  void mended(Tally tally) {
    tally.mended().forEach((kind, count) -> requireNonNull(mended.get(kind)).increment(count));
  }

  /**
   * How long ago accounts were reconciled.
   *
   * @param byAccount by the account's key
   */
  void ages(Map<String, Duration> byAccount) {
    ages.register(
        byAccount.entrySet().stream().map(it -> row(it.getKey(), it.getValue())).toList(), true);
  }

  private static MultiGauge.Row<?> row(String account, Duration age) {
    return MultiGauge.Row.of(Tags.of("account", account), age.toMillis() / 1000.0);
  }
}
