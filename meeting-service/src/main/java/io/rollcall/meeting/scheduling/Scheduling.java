package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.ZoomPlan;
import io.rollcall.meeting.persistence.Ordered;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Creation;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.platform.accounts.Account;
import java.time.Clock;
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

  private final ChoosingHost choosing;
  private final Reserving reserving;
  private final Confirming confirming;
  private final Conferences zoom;
  private final SchedulingProperties properties;
  private final HostsInTurn inTurn;

  Scheduling(
      ChoosingHost choosing,
      Reserving reserving,
      Confirming confirming,
      Conferences zoom,
      SchedulingProperties properties,
      Clock clock) {
    this.choosing = choosing;
    this.reserving = reserving;
    this.confirming = confirming;
    this.zoom = zoom;
    this.properties = properties;
    this.inTurn = new HostsInTurn(clock, properties.creationInForeground());
  }

  /** What became of the order that a user sent under a key before; empty when there was none. */
  public Mono<Outcome> earlier(String createdBy, OrderKey key) {
    return confirming.created(createdBy, key.text()).map(ordered -> again(ordered, key));
  }

  /**
   * Schedules a meeting, or tells what became of the same order, when that came just before: it may
   * be what has taken the hosts. When it is gone by now, the caller may try again.
   */
  public Mono<Outcome> schedule(Order order) {
    OrderKey key = order.key();
    return key == null
        ? scheduleNew(order)
        : scheduleNew(order)
            .onErrorReturn(DuplicateKeyException.class, new Outcome.NotNow(Later.SOON))
            .flatMap(
                outcome ->
                    outcome.isMade()
                        ? Mono.just(outcome)
                        : earlier(order.first().createdBy(), key).defaultIfEmpty(outcome));
  }

  /** It is told by what was asked for: the meeting may have been changed since. */
  private static Outcome again(Ordered ordered, OrderKey key) {
    if (!ordered.mayBe(key.asked())) {
      return new Outcome.KeyReused();
    }
    Meeting meeting = ordered.meeting();
    return meeting.zoomId() == null ? new Outcome.Pending(meeting) : new Outcome.Scheduled(meeting);
  }

  /** Who was free may be taken by now: then the next one is tried. */
  private Mono<Outcome> scheduleNew(Order order) {
    return choosing
        .choose(order)
        .flatMap(choice -> inTurn.of(choice, host -> scheduleUnder(host, order)));
  }

  /** Without a transaction where Zoom's list alone tells that the host is busy. */
  private Mono<Outcome> scheduleUnder(Account.Host host, Order order) {
    Meeting meeting = order.under().apply(host);
    return reserving
        .order(meeting)
        .flatMap(
            wanted ->
                reserving
                    .conflictOnZoom(wanted)
                    .flatMap(
                        conflict ->
                            conflict.isPresent()
                                ? Mono.just(conflict)
                                : confirming.intend(wanted, order.key(), properties.lease())))
        .flatMap(
            conflict ->
                conflict
                    .<Mono<Outcome>>map(by -> Mono.just(new Outcome.HostBusy(by)))
                    .orElseGet(() -> sendForTheFirstTime(meeting)));
  }

  /** Whatever fails here, the intent is stored, and brought to an end in the background. */
  private Mono<Outcome> sendForTheFirstTime(Meeting meeting) {
    return send(meeting, properties.creationInForeground())
        .flatMap(outcome -> withdrawUnlessMade(meeting, outcome))
        .onErrorResume(
            failure -> {
              log.warn("create of meeting {} goes on later", meeting.id(), failure);
              return Mono.just(new Outcome.Pending(meeting));
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
                  case Creation.Refused it ->
                      Mono.just(new Outcome.Refused(it.refusal(), it.isAboutHost()));
                  case Creation.NotNow it -> Mono.just(new Outcome.NotNow(it.later()));
                  case Creation.Unknown it -> Mono.just(new Outcome.Pending(meeting));
                });
  }

  private Mono<Outcome> confirmed(Meeting meeting, String number, ZoomPlan plan) {
    return confirming.confirm(meeting, number, plan).thenReturn(new Outcome.Scheduled(meeting));
  }

  /** Nothing was sent before this. */
  private Mono<Outcome> withdrawUnlessMade(Meeting meeting, Outcome outcome) {
    return outcome.isMade()
        ? Mono.just(outcome)
        : confirming.withdraw(meeting.id()).thenReturn(outcome);
  }
}
