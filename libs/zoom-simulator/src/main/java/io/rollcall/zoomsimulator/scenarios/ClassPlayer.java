package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Rooms;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plays the steps of a class, each at its time. */
@Component
class ClassPlayer {

  private final Rooms rooms;

  ClassPlayer(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Ends with the last step; what goes wrong is told by the run's status. */
  Mono<Void> play(ClassPlan plan, ClassRun run) {
    var begin = Instant.now();
    return Flux.fromIterable(Timeline.of(plan))
        .concatMap(step -> at(plan, begin, step).doOnNext(_ -> act(plan, run, step)))
        .doOnComplete(run::done)
        .doOnError(run::failed)
        .onErrorComplete()
        .then();
  }

  private static Mono<Step> at(ClassPlan plan, Instant begin, Step step) {
    var wait = Duration.between(Instant.now(), begin.plus(plan.real(step.at())));
    return wait.isPositive() ? Mono.delay(wait).thenReturn(step) : Mono.just(step);
  }

  private void act(ClassPlan plan, ClassRun run, Step step) {
    var told = plan.startTime() == null ? Instant.now() : plan.startTime().plus(step.at());
    long meeting = run.meeting();
    switch (step) {
      case Step.Starts _ -> run.started(rooms.start(meeting, told).uuid());
      case Step.Joins(_, var person, var again) -> {
        rooms.join(meeting, person, told);
        run.joined(again);
      }
      case Step.Leaves(_, var person) -> {
        rooms.leave(meeting, person.name(), told);
        run.left();
      }
      case Step.Drops(_, var person, var noticedAfter) -> {
        var wait = plan.real(noticedAfter);
        var inItsTime = plan.startTime() == null ? wait : noticedAfter;
        rooms.drop(meeting, person.name(), told, inItsTime, wait);
        run.dropped();
      }
      case Step.Moves(_, var person, var room) -> rooms.move(meeting, person.name(), room, told);
      case Step.Ends _ -> rooms.end(meeting, told);
    }
  }
}
