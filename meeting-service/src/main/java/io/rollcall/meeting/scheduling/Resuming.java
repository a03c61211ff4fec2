package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings to an end what was cut off, and does what was put off. */
@Component
class Resuming {

  private static final Logger log = LoggerFactory.getLogger(Resuming.class);

  private static final int SIDE_BY_SIDE = 4;

  private final Intents intents;
  private final MeetingViews meetings;
  private final Finding finding;
  private final Twins twins;
  private final Changing changing;
  private final Deleting deleting;
  private final Rereading rereading;
  private final SchedulingProperties properties;

  Resuming(
      Intents intents,
      MeetingViews meetings,
      Finding finding,
      Twins twins,
      Changing changing,
      Deleting deleting,
      Rereading rereading,
      SchedulingProperties properties) {
    this.intents = intents;
    this.meetings = meetings;
    this.finding = finding;
    this.twins = twins;
    this.changing = changing;
    this.deleting = deleting;
    this.rereading = rereading;
    this.properties = properties;
  }

  /** Works off what is due, a few side by side: no account waits for a slow other one alone. */
  Mono<Void> resumeAll() {
    return Flux.range(0, SIDE_BY_SIDE).flatMap(lane -> resumeOneByOne(), SIDE_BY_SIDE).then();
  }

  private Mono<Void> resumeOneByOne() {
    return intents
        .take(properties.lease())
        .flatMap(task -> resume(task).thenReturn(task))
        .repeatWhen(rounds -> rounds.takeWhile(taken -> taken > 0))
        .then();
  }

  private Mono<Void> resume(Task task) {
    return outcome(task)
        .doOnNext(
            outcome -> log.info("{} of meeting {}: {}", name(task), task.meeting(), name(outcome)))
        .onErrorResume(
            failure -> {
              log.warn("{} of meeting {} goes on later", name(task), task.meeting(), failure);
              return Mono.empty();
            })
        .then();
  }

  private Mono<?> outcome(Task task) {
    return switch (task) {
      case Task.Create it -> of(it, view -> finding.resume(it, view.meeting()));
      case Task.Alter it -> of(it, view -> changing.resume(it, view.meeting()));
      case Task.Delete it -> of(it, view -> deleting.resume(it, view.meeting()));
      case Task.Reread it -> of(it, view -> rereading.reread(it, view));
      case Task.DeleteTwin it -> twins.delete(it);
    };
  }

  /** Of a meeting that never was nothing is to be done. */
  private Mono<Object> of(Task task, Function<MeetingView, Mono<?>> work) {
    return meetings
        .byId(task.meeting())
        .singleOptional()
        .flatMap(
            view ->
                view.isPresent() ? work.apply(view.get()) : intents.close(task).then(Mono.empty()));
  }

  private static String name(Object it) {
    return it.getClass().getSimpleName();
  }
}
