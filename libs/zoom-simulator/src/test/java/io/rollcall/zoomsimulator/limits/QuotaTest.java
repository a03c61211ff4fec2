package io.rollcall.zoomsimulator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomsimulator.accounts.Plan;
import io.rollcall.zoomsimulator.api.Label;
import org.junit.jupiter.api.Test;

class QuotaTest {

  @Test
  void paidPlansShareOneLimitPerDayForHeavyAndResourceIntensive() {
    assertThat(Quota.dayKey(Plan.PRO, Label.HEAVY))
        .isEqualTo(Quota.dayKey(Plan.PRO, Label.RESOURCE_INTENSIVE));
    assertThat(Quota.dayKey(Plan.FREE, Label.HEAVY))
        .isNotEqualTo(Quota.dayKey(Plan.FREE, Label.RESOURCE_INTENSIVE));
  }

  @Test
  void onlyTheFreePlanLimitsLightCallsPerDay() {
    assertThat(Quota.of(Plan.FREE, Label.LIGHT).perDay()).isEqualTo(6000);
    assertThat(Quota.of(Plan.BUSINESS, Label.LIGHT).perDay()).isNull();
    assertThat(Quota.of(Plan.BUSINESS, Label.LIGHT).calls()).isEqualTo(80);
  }

  @Test
  void countsAreKeptApartUntilANewDay() {
    var counters = new Counters();
    assertThat(counters.today("a")).isEqualTo(1);
    assertThat(counters.today("a")).isEqualTo(2);
    assertThat(counters.today("b")).isEqualTo(1);

    counters.clear();

    assertThat(counters.today("a")).isEqualTo(1);
  }
}
