package io.rollcall.registrant.registering;

import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.registrant.persistence.Batches;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.zoomclient.budget.Urgency;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out in the background what was left over, put off, or cut off; every replica does. */
@Configuration(proxyBeanMethods = false)
class TaskWorker {

  private static final Duration FORGETTING = Duration.ofHours(1);

  private final Tasks tasks;
  private final OnZoom zoom;
  private final RegisteringProperties properties;

  TaskWorker(Tasks tasks, OnZoom zoom, RegisteringProperties properties) {
    this.tasks = tasks;
    this.zoom = zoom;
    this.properties = properties;
  }

  @Bean
  BackgroundLoop taskLoop() {
    return new BackgroundLoop("tasks", () -> Urgency.background(round()));
  }

  @Bean
  BackgroundLoop batchLoop(Batches batches) {
    return BackgroundLoop.every(FORGETTING, "batches", batches::forget);
  }

  /** As long as there is something to do there is no pause. */
  private Mono<Duration> round() {
    return tasks
        .take(properties.sideBySide(), properties.lease())
        .flatMap(
            taken ->
                Flux.fromIterable(taken)
                    .flatMap(task -> zoom.carryOut(task), properties.sideBySide())
                    .then()
                    .thenReturn(
                        taken.size() < properties.sideBySide()
                            ? properties.poll()
                            : Duration.ZERO));
  }
}
