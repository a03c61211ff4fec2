package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.ZoomPlan;
import io.rollcall.meeting.persistence.Ordered;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Creation;
import io.rollcall.meeting.zoom.Later;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Schedules a meeting: the intent first, then Zoom, then the confirmation. */
@Service
@EnableConfigurationProperties(SchedulingProperties.class)
public class Scheduling {

  private static final Logger log = LoggerFactory.getLogger(Scheduling.class);

  private final Confirming confirming;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Scheduling(Confirming confirming, Conferences zoom, SchedulingProperties properties) {
    this.confirming = confirming;
    this.zoom = zoom;
    this.properties = properties;
  }

  /** What became of the order that a user sent under a key before; empty when there was none. */
  public Mono<Outcome> earlier(String createdBy, OrderKey key) {
    return confirming.created(createdBy, key.text()).map(ordered -> again(ordered, key));
  }

  /**
   * Schedules a meeting, or tells what became of the same order, when that came just before; when
   * that is gone by now, the caller may try again.
   */
  public Mono<Outcome> schedule(Order order) {
    OrderKey key = order.key();
    return key == null
        ? scheduleNew(order)
        : scheduleNew(order)
            .onErrorResume(
                DuplicateKeyException.class,
                raced ->
                    earlier(order.meeting().createdBy(), key)
                        .defaultIfEmpty(new Outcome.NotNow(Later.SOON)));
  }

  /** It is told by what was asked for: the meeting may have been changed since. */
  private static Outcome again(Ordered ordered, OrderKey key) {
    if (!ordered.mayBe(key.asked())) {
      return new Outcome.KeyReused();
    }
    Meeting meeting = ordered.meeting();
    return meeting.zoomId() == null
        ? new Outcome.Pending(meeting.id())
        : new Outcome.Scheduled(meeting.id());
  }

  private Mono<Outcome> scheduleNew(Order order) {
    Meeting meeting = order.meeting();
    return confirming
        .intend(KnownMeeting.planned(meeting), order.key(), properties.lease())
        .then(Mono.defer(() -> sendForTheFirstTime(meeting)));
  }

  /** Whatever fails here, the intent is stored, and brought to an end in the background. */
  private Mono<Outcome> sendForTheFirstTime(Meeting meeting) {
    return send(meeting, properties.creationInForeground())
        .flatMap(outcome -> withdrawUnlessMade(meeting, outcome))
        .onErrorResume(
            failure -> {
              log.warn("create of meeting {} goes on later", meeting.id(), failure);
              return Mono.just(new Outcome.Pending(meeting.id()));
            });
  }

  /** Asks Zoom again for a meeting whose intent is stored; of a refusal nothing follows. */
  Mono<Outcome> sendAgain(Meeting meeting) {
    return confirming
        .intendAgain(meeting.id())
        .then(Mono.defer(() -> send(meeting, properties.creation())));
  }

  private Mono<Outcome> send(Meeting meeting, Duration patience) {
    return zoom.create(meeting)
        .timeout(patience, Mono.just(new Creation.Unknown()))
        .flatMap(
            creation ->
                switch (creation) {
                  case Creation.Created it -> confirmed(meeting, it.number(), it.plan());
                  case Creation.Refused it -> Mono.just(new Outcome.Refused(it.refusal()));
                  case Creation.NotNow it -> Mono.just(new Outcome.NotNow(it.later()));
                  case Creation.Unknown it -> Mono.just(new Outcome.Pending(meeting.id()));
                });
  }

  private Mono<Outcome> confirmed(Meeting meeting, String number, ZoomPlan plan) {
    return confirming
        .confirm(meeting, number, plan)
        .thenReturn(new Outcome.Scheduled(meeting.id()));
  }

  /** Nothing was sent before this. */
  private Mono<Outcome> withdrawUnlessMade(Meeting meeting, Outcome outcome) {
    return outcome instanceof Outcome.NotNow || outcome instanceof Outcome.Refused
        ? confirming.withdraw(meeting.id()).thenReturn(outcome)
        : Mono.just(outcome);
  }
}
