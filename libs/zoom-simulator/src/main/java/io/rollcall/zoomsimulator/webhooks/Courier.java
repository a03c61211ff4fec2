package io.rollcall.zoomsimulator.webhooks;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Carries deliveries, some at a time, and comes back after Zoom's waits when one fails. */
@Component
class Courier {

  private final Sinks.Many<Delivery> queue = Sinks.many().unicast().onBackpressureBuffer();
  private final WebhookCall call;
  private final WebhookSettings settings;
  private final ApplicationEventPublisher publisher;
  private final Disposable work;

  Courier(WebhookCall call, WebhookSettings settings, ApplicationEventPublisher publisher) {
    this.call = call;
    this.publisher = publisher;
    this.settings = settings;
    this.work = queue.asFlux().flatMap(this::carry, settings.atOnce()).subscribe();
  }

  void send(Delivery delivery, Duration after) {
    delivery.become(DeliveryState.WAITING);
    publisher.publishEvent(new DeliveryChanged(delivery));
    if (after.isZero()) {
      enqueue(delivery);
    } else {
      Mono.delay(after).subscribe(_ -> enqueue(delivery));
    }
  }

  /** Each when the one before it was answered, so that they arrive in this order. */
  void sendInTurn(List<Delivery> deliveries) {
    deliveries.forEach(delivery -> delivery.become(DeliveryState.WAITING));
    Flux.fromIterable(deliveries).concatMap(this::carry).subscribe();
  }

  private synchronized void enqueue(Delivery delivery) {
    queue.tryEmitNext(delivery);
  }

  private Mono<Void> carry(Delivery delivery) {
    if (delivery.state() != DeliveryState.WAITING) {
      return Mono.empty();
    }
    return call.attempt(delivery).doOnNext(attempt -> note(delivery, attempt)).then();
  }

  private void note(Delivery delivery, Attempt attempt) {
    int retries = settings.retryWaits().size();
    if (delivery.retryAfter(attempt, retries)) {
      send(delivery, settings.retryWaits().get(delivery.attempts().size() - 1));
    } else {
      publisher.publishEvent(new DeliveryChanged(delivery));
    }
  }

  @PreDestroy
  void stop() {
    work.dispose();
  }
}
