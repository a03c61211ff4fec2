package io.rollcall.meeting.scheduling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.IntentRow;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings to an end what was cut off, and does what was put off. */
@Component
class Resuming {

  private static final Logger log = LoggerFactory.getLogger(Resuming.class);

  private final Intents intents;
  private final MeetingViews meetings;
  private final Finding finding;
  private final Twins twins;
  private final SeekingTwins seekingTwins;
  private final Changing changing;
  private final Moving moving;
  private final Cancelling cancelling;
  private final Deleting deleting;
  private final Rereading rereading;
  private final Presenting presenting;
  private final Hosting hosting;
  private final SchedulingProperties properties;
  private final Counter failed;

  Resuming(
      Intents intents,
      MeetingViews meetings,
      Finding finding,
      Twins twins,
      SeekingTwins seekingTwins,
      Changing changing,
      Moving moving,
      Cancelling cancelling,
      Deleting deleting,
      Rereading rereading,
      Presenting presenting,
      Hosting hosting,
      SchedulingProperties properties,
      MeterRegistry meters) {
    this.intents = intents;
    this.meetings = meetings;
    this.finding = finding;
    this.twins = twins;
    this.seekingTwins = seekingTwins;
    this.changing = changing;
    this.moving = moving;
    this.cancelling = cancelling;
    this.deleting = deleting;
    this.rereading = rereading;
    this.presenting = presenting;
    this.hosting = hosting;
    this.properties = properties;
    this.failed =
        Counter.builder("rollcall_intents_failed")
            .description("Attempts at what is to be done with Zoom that failed here")
            .register(meters);
  }

  /** Works off what is due, one by one. */
  Mono<Void> resumeAll() {
    return intents
        .take(properties.lease())
        .flatMap(taken -> resume(taken).thenReturn(taken))
        .repeatWhen(rounds -> rounds.takeWhile(taken -> taken > 0))
        .then();
  }

  /** Whatever is wrong with one of them, the others go on; it is put off as if it were taken. */
  private Mono<Void> resume(IntentRow taken) {
    return Mono.fromCallable(taken::task)
        .<Object>flatMap(this::outcome)
        .doOnNext(
            outcome ->
                log.info(
                    "{} of meeting {}: {}",
                    taken.kind(),
                    taken.meeting(),
                    outcome.getClass().getSimpleName()))
        .onErrorResume(
            failure -> {
              failed.increment();
              log.warn("{} of meeting {} goes on later", taken.kind(), taken.meeting(), failure);
              return Mono.empty();
            })
        .then();
  }

  private Mono<?> outcome(Task task) {
    return switch (task) {
      case Task.Create it -> of(it, view -> finding.resume(it, view.meeting()));
      case Task.Alter it -> of(it, view -> changing.resume(it, view.meeting()));
      case Task.MoveSlot it -> of(it, view -> moving.resume(it, view.meeting()));
      case Task.CancelSlot it -> of(it, view -> cancelling.resume(it, view.meeting()));
      case Task.SetAlternativeHost it -> of(it, view -> hosting.resume(it, view.meeting()));
      case Task.Delete it -> of(it, view -> deleting.resume(it, view.meeting()));
      case Task.Reread it -> of(it, view -> rereading.reread(it, view));
      case Task.FollowPresenters it -> presenting.follow(it);
      case Task.DeleteTwin it -> twins.delete(it);
      case Task.DeleteSurplus it -> twins.delete(it);
      case Task.SeekTwins it -> seekingTwins.seek(it);
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
}
