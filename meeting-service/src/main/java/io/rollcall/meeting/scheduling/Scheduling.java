package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.TimeOrderedIds;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Creation;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Schedules a meeting: the intent first, then Zoom, then the confirmation. */
@Service
@EnableConfigurationProperties(SchedulingProperties.class)
public class Scheduling {

  private final Confirming confirming;
  private final Conferences zoom;
  private final SchedulingProperties properties;

  Scheduling(Confirming confirming, Conferences zoom, SchedulingProperties properties) {
    this.confirming = confirming;
    this.zoom = zoom;
    this.properties = properties;
  }

  /** The meeting that a user ordered under a key before. */
  public Mono<Meeting> earlier(String createdBy, String idempotencyKey) {
    return confirming.created(createdBy, idempotencyKey);
  }

  /** Schedules a meeting, or tells what became of the same order before. */
  public Mono<Outcome> schedule(Order order) {
    String key = order.idempotencyKey();
    if (key == null) {
      return scheduleNew(order);
    }
    Mono<Outcome> earlier = earlier(order.createdBy(), key).map(meeting -> again(meeting, order));
    return earlier
        .switchIfEmpty(Mono.defer(() -> scheduleNew(order)))
        .onErrorResume(
            DataIntegrityViolationException.class,
            raced -> earlier.switchIfEmpty(Mono.error(raced)));
  }

  private static Outcome again(Meeting meeting, Order order) {
    if (!order.isFor(meeting)) {
      return new Outcome.KeyReused();
    }
    return meeting.zoomId() == null
        ? new Outcome.Pending(meeting.id())
        : new Outcome.Scheduled(meeting.id());
  }

  private Mono<Outcome> scheduleNew(Order order) {
    Passcode passcode = order.passcode();
    Meeting meeting =
        new Meeting(
            TimeOrderedIds.next(order.at()),
            order.details(),
            order.account(),
            order.host(),
            null,
            passcode == null ? Passcode.random() : passcode,
            order.createdBy(),
            order.at());
    return confirming
        .intend(KnownMeeting.planned(meeting), order.idempotencyKey(), properties.lease())
        .then(Mono.defer(() -> send(meeting, properties.creationInForeground())))
        .flatMap(outcome -> withdrawUnlessSent(meeting, outcome));
  }

  /** Asks Zoom again for a meeting whose intent is stored. */
  Mono<Outcome> sendAgain(Meeting meeting) {
    return send(meeting, properties.creation());
  }

  private Mono<Outcome> send(Meeting meeting, Duration patience) {
    return zoom.create(meeting)
        .timeout(patience, Mono.just(new Creation.Unknown()))
        .flatMap(
            creation ->
                switch (creation) {
                  case Creation.Created it -> confirmed(meeting, it.number());
                  case Creation.Refused it -> refused(meeting, it);
                  case Creation.NotNow it -> Mono.just(new Outcome.NotNow(it.retryAfter()));
                  case Creation.Unknown it -> Mono.just(new Outcome.Pending(meeting.id()));
                });
  }

  Mono<Outcome> confirmed(Meeting meeting, String number) {
    return confirming
        .confirm(meeting, number, List.of())
        .thenReturn(new Outcome.Scheduled(meeting.id()));
  }

  private Mono<Outcome> refused(Meeting meeting, Creation.Refused refusal) {
    return confirming
        .withdraw(meeting.id())
        .thenReturn(new Outcome.Refused(refusal.code(), refusal.message()));
  }

  private Mono<Outcome> withdrawUnlessSent(Meeting meeting, Outcome outcome) {
    return outcome instanceof Outcome.NotNow
        ? confirming.withdraw(meeting.id()).thenReturn(outcome)
        : Mono.just(outcome);
  }
}
