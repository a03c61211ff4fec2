package io.rollcall.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BackgroundLoopTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final AtomicInteger rounds = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Sinks.Empty<Void> work = Sinks.empty();

  @Test
  void whatRunsComesToItsEndAndNoOtherRoundBegins() throws Exception {
    var loop = new BackgroundLoop("test", () -> round(Duration.ZERO));
    loop.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    var ended = loop.finish();
    assertThat(ended).isNotDone();
    work.tryEmitEmpty();

    assertThat(ended).succeedsWithin(LIMIT);
    loop.stop();
    assertThat(rounds).hasValue(1);
  }

  @Test
  void aPauseIsCutShort() throws Exception {
    work.tryEmitEmpty();
    var loop = new BackgroundLoop("test", () -> round(Duration.ofHours(1)));
    loop.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(loop.finish()).succeedsWithin(LIMIT);
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
  }

  private Mono<Duration> round(Duration pause) {
    rounds.incrementAndGet();
    begun.countDown();
    return work.asMono().thenReturn(pause);
  }
}
