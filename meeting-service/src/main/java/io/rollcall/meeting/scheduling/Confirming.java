package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.ZoomPlan;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.NewMeetings;
import io.rollcall.meeting.persistence.Ordered;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.publishing.Bookkeeping;
import io.rollcall.platform.zoomevents.Parking;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The transactions of an intent's life. */
@Component
class Confirming {

  private final Intents intents;
  private final NewMeetings newMeetings;
  private final Fingerprints fingerprints;
  private final KnownMeetings meetings;
  private final Reserving reserving;
  private final Bookkeeping bookkeeping;
  private final Parking parking;
  private final TransactionalOperator transaction;

  Confirming(
      Intents intents,
      NewMeetings newMeetings,
      Fingerprints fingerprints,
      KnownMeetings meetings,
      Reserving reserving,
      Bookkeeping bookkeeping,
      Parking parking,
      TransactionalOperator transaction) {
    this.intents = intents;
    this.newMeetings = newMeetings;
    this.fingerprints = fingerprints;
    this.meetings = meetings;
    this.reserving = reserving;
    this.bookkeeping = bookkeeping;
    this.parking = parking;
    this.transaction = transaction;
  }

  /**
   * Stores a meeting, and takes its host, before Zoom is asked for it.
   *
   * @return what the host is taken for already; then nothing is stored
   */
  Mono<Optional<Engagement>> intend(Reservation host, @Nullable OrderKey key, Duration lease) {
    return transaction
        .execute(
            status ->
                store(host.meeting(), key)
                    .then(Mono.defer(() -> reserving.take(host)))
                    .flatMap(
                        conflict -> {
                          if (conflict.isPresent()) {
                            status.setRollbackOnly();
                            return Mono.just(conflict);
                          }
                          return intents
                              .add(new Task.Create(host.meeting().id()), lease)
                              .thenReturn(conflict);
                        }))
        .single();
  }

  private Mono<Void> store(Meeting meeting, @Nullable OrderKey key) {
    return newMeetings
        .add(
            KnownMeeting.planned(meeting),
            key == null ? null : key.text(),
            key == null ? null : key.asked())
        .then(fingerprints.add(Fingerprint.of(meeting)));
  }

  /** The same, before Zoom is asked once more: from now on it may make two, and tell of none. */
  Mono<Void> intendAgain(UUID meeting) {
    return transaction.transactional(
        fingerprints
            .addAgain(meeting)
            .flatMapIterable(kept -> kept ? SeekingTwins.AFTER : List.of())
            .concatMap(after -> intents.addLater(new Task.SeekTwins(meeting, after), after))
            .then());
  }

  /** The meeting that a user created under a key. */
  Mono<Ordered> created(String createdBy, String idempotencyKey) {
    return newMeetings.byKey(createdBy, idempotencyKey);
  }

  /**
   * Zoom made it for us: from now on it is known, and what was told about it before is applied. If
   * the order was settled otherwise meanwhile, what Zoom made is deleted.
   */
  Mono<Void> confirm(Meeting meeting, String number, ZoomPlan plan) {
    return transaction.transactional(
        settle(meeting, number, plan, dropUnlessKnown(meeting, number)));
  }

  /**
   * The same with one that was found there; if its passcode was chosen, others may have made it.
   * How Zoom plans a series is read then.
   */
  Mono<Void> adopt(Meeting meeting, String number, List<Task.DeleteTwin> twins) {
    Task twin = new Task.DeleteTwin(meeting.id(), number);
    Mono<Void> drop =
        meeting.passcode().madeUp() ? intents.addOnce(twin, Duration.ZERO) : Mono.empty();
    return transaction.transactional(
        settle(meeting, number, ZoomPlan.NONE, drop)
            .then(
                meeting.recurs()
                    ? intents.hint(List.of(meeting.id()), Duration.ZERO)
                    : Mono.empty())
            .then(
                Flux.fromIterable(twins)
                    .concatMap(it -> intents.addOnce(it, Duration.ZERO))
                    .then()));
  }

  private Mono<Void> settle(Meeting meeting, String number, ZoomPlan plan, Mono<Void> otherwise) {
    return intents
        .close(new Task.Create(meeting.id()))
        .flatMap(open -> open ? publish(meeting, number, plan) : otherwise);
  }

  private Mono<Void> dropUnlessKnown(Meeting meeting, String number) {
    Task surplus =
        new Task.DeleteSurplus(
            meeting.id(), meeting.account(), meeting.details().conference(), number);
    return meetings
        .knows(new ZoomNumber(meeting.account(), number))
        .flatMap(known -> known ? Mono.empty() : intents.addOnce(surplus, Duration.ZERO));
  }

  /** Zoom refused it the first time that it was asked: it never was. */
  Mono<Void> withdraw(UUID meeting) {
    return remove(meeting, fingerprints.remove(meeting));
  }

  /** Zoom refuses it. What it may have made of it before is deleted as soon as it tells of that. */
  Mono<Void> giveUp(UUID meeting) {
    return remove(meeting, Mono.empty());
  }

  private Mono<Void> remove(UUID meeting, Mono<Void> besides) {
    return transaction.transactional(
        intents
            .close(new Task.Create(meeting))
            .flatMap(
                open -> open ? newMeetings.remove(meeting).then(besides) : Mono.<Void>empty()));
  }

  private Mono<Void> publish(Meeting meeting, String number, ZoomPlan plan) {
    return meetings
        .lock(List.of(meeting.id()))
        .map(locked -> locked.stream().map(it -> it.confirmed(number, plan)).toList())
        .flatMap(bookkeeping::record)
        .then(Mono.defer(() -> parking.meetingCame(new ZoomMeetingKey(meeting.account(), number))));
  }
}
