package io.rollcall.meeting.reconciliation;

import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.background.BackgroundLoops;
import io.rollcall.zoomclient.budget.Urgency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reconciles in the background; every replica does, each account by one of them at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationProperties.class)
class ReconciliationWorker {

  private static final int SIDE_BY_SIDE = 2;

  /** Some side by side: no account waits for a slow other one alone. */
  @Bean
  BackgroundLoops reconciliationLoops(
      Reconciling reconciling, ReconciliationProperties properties) {
    return new BackgroundLoops(
        SIDE_BY_SIDE,
        "reconciliation",
        name ->
            BackgroundLoop.every(
                properties.poll(), name, () -> Urgency.background(reconciling.goOn())));
  }

  @Bean
  BackgroundLoop reconciliationPlanLoop(Planning planning, ReconciliationProperties properties) {
    return BackgroundLoop.every(properties.poll(), "reconciliation-plan", planning::planAll);
  }
}
