package io.rollcall.webhookingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells for each account whether its webhooks can be verified: the alert hangs on it. */
final class SecretGauge {

  private final Senders senders;
  private final MultiGauge gauge;

  SecretGauge(Senders senders, MeterRegistry registry) {
    this.senders = senders;
    this.gauge =
        MultiGauge.builder("rollcall_webhook_secret_loaded")
            .description("1 when the account's webhooks can be verified")
            .register(registry);
  }

  @Scheduled(fixedDelay = 5_000)
  void refresh() {
    List<Row<?>> rows = senders.all().stream().<Row<?>>map(SecretGauge::row).toList();
    gauge.register(rows, true);
  }

  private static Row<Number> row(Sender sender) {
    return Row.of(Tags.of("account", sender.account()), sender.verifiable() ? 1 : 0);
  }
}
