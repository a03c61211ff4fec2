package io.rollcall.zoomclient.calls;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Circuit breaker and bulkhead of each account. What is shut out was never sent. */
public final class Guards {

  private final Breakers breakers;
  private final Bulkheads bulkheads;

  /**
   * @param open how long nothing is tried after half of the last twenty calls were outages
   * @param atOnce calls of an account that may be under way
   */
  public Guards(Duration open, int atOnce, MeterRegistry meters) {
    breakers = new Breakers(open, meters);
    bulkheads = new Bulkheads(atOnce, meters);
  }

  <T> Mono<ZoomAnswer<T>> around(String account, Mono<ZoomAnswer<T>> call) {
    return bulkheads.around(account, breakers.around(account, call));
  }
}
