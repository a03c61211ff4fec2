package io.rollcall.zoomclient.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.platform.accounts.Account.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {

  @Test
  void aShareIsRoundedDownToWholeCallsASecond() {
    Quota quota = Quota.of(Limits.of(Plan.BUSINESS, Label.LIGHT), 0.12);

    assertThat(quota.all()).isEqualTo(new Rate(9, Duration.ofSeconds(1)));
    assertThat(quota.background()).isEqualTo(new Rate(4, Duration.ofSeconds(1)));
    assertThat(quota.perDay()).isEmpty();
  }

  @Test
  void lessThanOneCallASecondIsOneInALongerTime() {
    Quota quota = Quota.of(Limits.of(Plan.FREE, Label.HEAVY), 0.25);

    assertThat(quota.all()).isEqualTo(new Rate(1, Duration.ofSeconds(4)));
    assertThat(quota.background()).isEqualTo(new Rate(1, Duration.ofSeconds(8)));
    assertThat(quota.perDay()).hasValue(250);
  }

  @Test
  void fourQuartersAreNoMoreThanZoomAllows() {
    for (Plan plan : Plan.values()) {
      for (Label label : Label.values()) {
        Limits limits = Limits.of(plan, label);
        Quota quota = Quota.of(limits, 0.25);

        assertThat(quota.all().most() * 4000L / quota.all().span().toMillis())
            .isLessThanOrEqualTo(limits.perSecond());
      }
    }
  }

  @Test
  void aShareIsAPart() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Shares(0.25, 0, 0.25));
    assertThatIllegalArgumentException().isThrownBy(() -> new Shares(0.25, 1.1, 0.25));
  }
}
