package io.rollcall.zoomclient.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Lease lease = new Lease(8, nanos::get);

  @Test
  void thereIsNothingToUseBeforeItWasGiven() {
    assertThat(lease.use()).isFalse();
    assertThat(lease.wanted(0)).isEqualTo(1);
  }

  @Test
  void whatWasGivenIsUsedOnce() {
    lease.hold(2, nanos.get());

    assertThat(lease.use()).isTrue();
    assertThat(lease.use()).isTrue();
    assertThat(lease.use()).isFalse();
  }

  @Test
  void whatIsLeftAtTheEndIsLost() {
    lease.hold(2, nanos.get());
    lease.use();

    nanos.addAndGet(BudgetRows.LEASE.toNanos());

    assertThat(lease.use()).isFalse();
  }

  @Test
  void anAnswerThatComesLateIsOfUseToWhoWaitedForIt() {
    long askedAt = nanos.get();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    lease.hold(2, askedAt);

    assertThat(lease.use()).isTrue();

    nanos.addAndGet(Duration.ofMillis(20).toNanos());
    assertThat(lease.use()).isFalse();
  }

  @Test
  void moreIsAskedForWhenAllWasUsedAndLessWhenNot() {
    lease.hold(3, nanos.get());
    lease.use();
    assertThat(lease.wanted(0)).isEqualTo(1);
    lease.use();
    lease.use();

    assertThat(lease.wanted(0)).isEqualTo(6);
    assertThat(lease.wanted(7)).isEqualTo(7);
    assertThat(lease.wanted(100)).isEqualTo(8);
  }
}
