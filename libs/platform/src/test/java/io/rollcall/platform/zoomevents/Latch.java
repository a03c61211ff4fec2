package io.rollcall.platform.zoomevents;

import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Holds a chain at one place until a test lets it go on. */
final class Latch {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final Sinks.Empty<Void> open = Sinks.empty();

  /** In the chain. */
  Mono<Void> hold() {
    return Mono.fromRunnable(arrived::countDown).then(open.asMono());
  }

  /** In the test: waits until the chain is there. */
  void awaitArrival() throws InterruptedException {
    arrived.await();
  }

  void release() {
    open.tryEmitEmpty();
  }
}
