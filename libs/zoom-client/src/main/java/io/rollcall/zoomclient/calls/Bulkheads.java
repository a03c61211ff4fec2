package io.rollcall.zoomclient.calls;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A bulkhead for each account: one that answers slowly does not take every connection. */
final class Bulkheads {

  private final BulkheadRegistry registry;

  /**
   * @param atOnce calls of an account that may be under way
   */
  Bulkheads(int atOnce, MeterRegistry meters) {
    registry =
        BulkheadRegistry.of(
            BulkheadConfig.custom()
                .maxConcurrentCalls(atOnce)
                .maxWaitDuration(Duration.ZERO)
                .build());
    TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(meters);
  }

  <T> Mono<ZoomAnswer<T>> around(String account, Mono<ZoomAnswer<T>> call) {
    return call.transformDeferred(BulkheadOperator.of(registry.bulkhead("zoom-" + account)))
        .onErrorResume(
            BulkheadFullException.class, _ -> Mono.just(ZoomAnswer.neverSent(Cause.BUSY)));
  }
}
