package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.TimeOrderedIds;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Creation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Schedules a meeting: the intent first, then Zoom, then the confirmation. */
@Service
@EnableConfigurationProperties(SchedulingProperties.class)
public class Scheduling {

  private final Confirming confirming;
  private final Conferences zoom;
  private final SchedulingProperties properties;
  private final Clock clock;

  Scheduling(
      Confirming confirming, Conferences zoom, SchedulingProperties properties, Clock clock) {
    this.confirming = confirming;
    this.zoom = zoom;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Schedules a meeting under a host. What is cut off here is resumed by {@link Resuming}.
   *
   * @param createdBy user
   */
  public Mono<Outcome> schedule(
      Details details, String account, String host, Passcode passcode, String createdBy) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Meeting meeting =
        new Meeting(
            TimeOrderedIds.next(now), details, account, host, null, passcode, createdBy, now);
    return confirming
        .intend(KnownMeeting.planned(meeting), properties.lease())
        .then(Mono.defer(() -> send(meeting)))
        .flatMap(outcome -> withdrawUnlessSent(meeting, outcome));
  }

  /** Asks Zoom for a meeting whose intent is stored. */
  Mono<Outcome> send(Meeting meeting) {
    return zoom.create(meeting)
        .timeout(properties.lease().dividedBy(2), Mono.just(new Creation.Unknown()))
        .flatMap(
            creation ->
                switch (creation) {
                  case Creation.Created it -> confirmed(meeting, it.number());
                  case Creation.Refused it -> refused(meeting, it);
                  case Creation.NotNow it -> Mono.just(new Outcome.NotNow());
                  case Creation.Unknown it -> Mono.just(new Outcome.Pending(meeting.id()));
                });
  }

  Mono<Outcome> confirmed(Meeting meeting, String number) {
    return confirming.confirm(meeting, number).thenReturn(new Outcome.Scheduled(meeting.id()));
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
