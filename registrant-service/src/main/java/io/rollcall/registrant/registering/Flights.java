package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.zoomclient.budget.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import reactor.util.function.Tuple2;

/**
 * Waits for tasks: one's own are carried out, those of others are watched. Whoever comes again for
 * what is carried out here asks nobody.
 */
@Service
class Flights {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** Up to 800 ms. */
  private static final int DOUBLINGS = 3;

  private static final Duration SOON = Duration.ofSeconds(2);

  /** About as many as Zoom takes in a second. */
  private static final int A_SECOND = 25;

  private final OnZoom zoom;
  private final Tasks tasks;
  private final Registrants registrants;
  private final Refusals refusals;
  private final RegisteringProperties properties;
  private final Map<Task, CompletableFuture<@Nullable Outcome>> underWay =
      new ConcurrentHashMap<>();

  Flights(
      OnZoom zoom,
      Tasks tasks,
      Registrants registrants,
      Refusals refusals,
      RegisteringProperties properties) {
    this.zoom = zoom;
    this.tasks = tasks;
    this.registrants = registrants;
    this.refusals = refusals;
    this.properties = properties;
  }

  /**
   * Carries out one's own tasks, and waits for those of others, as far as anybody waits; the rest
   * is done later.
   */
  Mono<Void> all(List<Task> own, List<Task> others) {
    return Flux.merge(
            Flux.fromIterable(own)
                .flatMap(task -> fly(task, properties.patience()), properties.sideBySide()),
            Flux.fromIterable(others).flatMap(task -> follow(task, properties.patience())))
        .takeUntilOther(Mono.delay(properties.patience()))
        .then();
  }

  /** Carries out one's own task. Whoever waits no longer does not cut it off. */
  Mono<Outcome> fly(Task own, Duration patience) {
    return Mono.deferContextual(context -> awaited(begun(own, context), patience));
  }

  /** Waits for what is carried out here already; empty when it is not. */
  Mono<Outcome> board(Task task, Duration patience) {
    return Mono.defer(
        () ->
            Mono.justOrEmpty(underWay.get(task.untried()))
                .flatMap(flight -> awaited(flight, patience)));
  }

  private CompletableFuture<@Nullable Outcome> begun(Task own, ContextView context) {
    CompletableFuture<@Nullable Outcome> flight =
        Urgency.queued(zoom.carryOut(own)).contextWrite(context).toFuture();
    Task key = own.untried();
    underWay.put(key, flight);
    flight.whenComplete((_, _) -> underWay.remove(key, flight));
    return flight;
  }

  private Mono<Outcome> awaited(CompletableFuture<@Nullable Outcome> flight, Duration patience) {
    return Mono.fromFuture(flight, true).timeout(patience, Mono.fromSupplier(this::notYet));
  }

  /** Watches a task that somebody else carries out. What was put off is not waited for. */
  Mono<Outcome> follow(Task other, Duration patience) {
    return tasks
        .progress(other)
        .filter(Tasks.Progress::flying)
        .repeatWhen(looks -> looks.takeWhile(found -> found > 0).index().delayUntil(Flights::pause))
        .takeUntilOther(Mono.delay(patience))
        .then(Mono.defer(() -> seen(other)));
  }

  private static Mono<Long> pause(Tuple2<Long, Long> look) {
    return Mono.delay(LOOK_AGAIN.multipliedBy(1L << Math.min(look.getT1(), DOUBLINGS)));
  }

  /** The row is looked at after the task: what ended the task stands in the row then. */
  private Mono<Outcome> seen(Task other) {
    return tasks
        .progress(other)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            progress -> registrants.find(other.registrant()).flatMap(row -> seen(row, progress)))
        .defaultIfEmpty(new Outcome.Gone());
  }

  private Mono<Outcome> seen(Registrant row, Optional<Tasks.Progress> progress) {
    return progress
        .<Mono<Outcome>>map(
            it ->
                Mono.just(
                    it.flying()
                        ? notYet()
                        : new Outcome.Waits(it.pause(), row.status() == Status.BLOCKED, null)))
        .orElseGet(
            () ->
                refusals
                    .of(row.id())
                    .<Outcome>map(no -> new Outcome.Refused(row, no))
                    .defaultIfEmpty(new Outcome.Settled(row)));
  }

  /** The more there are under way, the longer it takes. */
  private Outcome notYet() {
    return new Outcome.Waits(SOON.plusSeconds(underWay.size() / A_SECOND), false, null);
  }
}
