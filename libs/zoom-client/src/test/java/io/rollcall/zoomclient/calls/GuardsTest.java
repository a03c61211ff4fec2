package io.rollcall.zoomclient.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomError;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class GuardsTest {

  private static final Duration OPEN = Duration.ofHours(1);
  private static final ZoomAnswer<Done> YES = new ZoomAnswer.Yes<>(Done.DONE, Optional.empty());
  private static final ZoomAnswer<Done> NO =
      new ZoomAnswer.No<>(new ZoomRefusal.MeetingMissing(new ZoomError(404, 3001, "")));
  private static final ZoomAnswer<Done> OUTAGE =
      new ZoomAnswer.NotKnown<>(new ZoomOutage(Cause.TIME_OUT, true));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Guards guards = new Guards(OPEN, 2, meters);

  @Test
  void refusalsNeverOpenTheCircuit() {
    for (int i = 0; i < 100; i++) {
      call("campus", NO);
    }

    assertThat(call("campus", YES)).isEqualTo(YES);
  }

  @Test
  void outagesOpenTheCircuitOfTheirAccountAlone() {
    Instant before = Instant.now();
    for (int i = 0; i < 20; i++) {
      call("campus", OUTAGE);
    }
    Instant after = Instant.now();

    ZoomOutage shut = ((ZoomAnswer.NotKnown<Done>) call("campus", YES)).outage();

    assertThat(shut.cause()).isEqualTo(Cause.CIRCUIT_OPEN);
    assertThat(shut.mayHaveHappened()).isFalse();
    assertThat(shut.retryAt().orElseThrow()).isBetween(before.plus(OPEN), after.plus(OPEN));
    assertThat(call("other", YES)).isEqualTo(YES);
  }

  @Test
  void anAccountHoldsSoManyCallsAtOnceAndNoMore() {
    Disposable one = guards.around("campus", Mono.<ZoomAnswer<Done>>never()).subscribe();
    Disposable two = guards.around("campus", Mono.<ZoomAnswer<Done>>never()).subscribe();

    assertThat(call("campus", YES)).isEqualTo(ZoomAnswer.neverSent(Cause.BUSY));
    assertThat(call("other", YES)).isEqualTo(YES);

    one.dispose();
    assertThat(call("campus", YES)).isEqualTo(YES);
    two.dispose();
  }

  private ZoomAnswer<Done> call(String account, ZoomAnswer<Done> answer) {
    return guards.around(account, Mono.just(answer)).blockOptional().orElseThrow();
  }
}
