package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.persistence.Bookings;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.PresenterHosts;
import io.rollcall.meeting.persistence.Versions;
import io.rollcall.meeting.publishing.Bookkeeping;
import io.rollcall.meeting.zoom.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The transactions of a change's or a deletion's life. */
@Component
class Altering {

  private static final Logger log = LoggerFactory.getLogger(Altering.class);

  private final Intents intents;
  private final Versions versions;
  private final KnownMeetings meetings;
  private final Bookings bookings;
  private final PresenterHosts presenterHosts;
  private final Reserving reserving;
  private final Bookkeeping bookkeeping;
  private final TransactionalOperator transaction;
  private final SchedulingProperties properties;

  Altering(
      Intents intents,
      Versions versions,
      KnownMeetings meetings,
      Bookings bookings,
      PresenterHosts presenterHosts,
      Reserving reserving,
      Bookkeeping bookkeeping,
      TransactionalOperator transaction,
      SchedulingProperties properties) {
    this.intents = intents;
    this.versions = versions;
    this.meetings = meetings;
    this.bookings = bookings;
    this.presenterHosts = presenterHosts;
    this.reserving = reserving;
    this.bookkeeping = bookkeeping;
    this.transaction = transaction;
    this.properties = properties;
  }

  /**
   * Stores what is wanted before Zoom is asked for it.
   *
   * @param version of what the caller saw
   * @param first asks Zoom
   */
  Mono<Altered> begin(Task task, long version, Mono<Altered> first) {
    return begin(task, version, Mono.just(Optional.empty()), first);
  }

  /**
   * The same of what gives a meeting other times: until it ends, the host is held for them.
   *
   * @param times those that are planned anew
   */
  Mono<Altered> begin(
      Task task, long version, Meeting meeting, List<Slot> times, Mono<Altered> first) {
    return reserving
        .change(meeting, times)
        .flatMap(host -> begin(task, version, Mono.defer(() -> reserving.take(host)), first));
  }

  private Mono<Altered> begin(
      Task task, long version, Mono<Optional<Engagement>> conflict, Mono<Altered> first) {
    return transaction
        .transactional(
            versions
                .lock(task.meeting())
                .flatMap(
                    now ->
                        now == version
                            ? conflict.flatMap(it -> store(task, it))
                            : Mono.just(Optional.<Altered>of(new Altered.Stale()))))
        .onErrorReturn(DuplicateKeyException.class, Optional.of(new Altered.Busy()))
        .flatMap(refusal -> refusal.map(Mono::just).orElseGet(() -> begun(task, first)));
  }

  private Mono<Optional<Altered>> store(Task task, Optional<Engagement> conflict) {
    return conflict.isPresent()
        ? Mono.just(conflict.map(Altered.HostBusy::new))
        : intents.add(task, properties.lease()).thenReturn(Optional.empty());
  }

  /** Zoom has it so: from now on we have it so too. */
  Mono<Void> changed(Task.Alter task, Reading.Found onZoom) {
    Wanted now = onZoom.now().withLocal(task.wanted());
    return end(
        task,
        known -> known.changed(now.on(known.meeting()).as(onZoom.conference()), onZoom.plan()));
  }

  /** Zoom has another time for one of its slots. */
  Mono<Void> replanned(Task.MoveSlot task, Reading.Found onZoom) {
    return end(task, onZoom::takenBy);
  }

  /**
   * Zoom has cancelled one of its slots.
   *
   * @param at by Zoom's clock; null when Zoom did not tell
   */
  Mono<Void> cancelled(Task.CancelSlot task, @Nullable Instant at) {
    return end(task, known -> known.cancelled(task.slot(), at));
  }

  /**
   * Zoom has a presenter among the alternative hosts, or not any more. Who presents is looked at
   * once more: that may have changed meanwhile.
   */
  Mono<Void> hosted(Task.SetAlternativeHost task, Reading.Found onZoom) {
    boolean brought = onZoom.now().settings().isAlternativeHost(task.email());
    return end(
        task,
        onZoom::takenBy,
        presenterHosts
            .done(task, brought)
            .then(intents.followPresenters(List.of(task.meeting()), Duration.ZERO)));
  }

  /**
   * Zoom has deleted it.
   *
   * @param at by Zoom's clock; null when Zoom did not tell
   */
  Mono<Void> deleted(Task task, @Nullable Instant at) {
    return end(task, known -> known.deleted(at));
  }

  /**
   * What somebody changed on Zoom. While it is being changed here, or when it was since it was
   * read, that waits.
   *
   * @param version of the meeting before it was read on Zoom
   */
  Mono<Void> reread(Task.Reread task, long version, Reading.Found onZoom) {
    return transaction.transactional(
        versions
            .lock(task.meeting())
            .filter(now -> now == version)
            .flatMap(_ -> intents.isOpen(task.meeting()))
            .flatMap(open -> open ? Mono.empty() : take(task, onZoom)));
  }

  /** Nothing comes of it. */
  Mono<Void> drop(Task task) {
    return transaction.transactional(
        intents.close(task).flatMap(open -> open ? release(task) : Mono.empty()));
  }

  /**
   * What becomes of an intent that was just stored. Nothing comes of what never reached Zoom: its
   * caller is told to try again. Whatever fails here, it is brought to an end in the background.
   */
  private Mono<Altered> begun(Task task, Mono<Altered> first) {
    return first
        .flatMap(
            altered ->
                altered instanceof Altered.NotNow
                    ? drop(task).thenReturn(altered)
                    : Mono.just(altered))
        .onErrorResume(
            failure -> {
              log.warn(
                  "{} of meeting {} goes on later",
                  task.getClass().getSimpleName(),
                  task.meeting(),
                  failure);
              return Mono.just(new Altered.Pending());
            });
  }

  private Mono<Void> end(Task task, Function<KnownMeeting, Change> change) {
    return end(task, change, Mono.empty());
  }

  private Mono<Void> end(Task task, Function<KnownMeeting, Change> change, Mono<Void> also) {
    return transaction.transactional(
        versions
            .lock(task.meeting())
            .then(intents.close(task))
            .flatMap(
                open ->
                    open
                        ? record(task.meeting(), change)
                            .then(also)
                            .then(Mono.defer(() -> release(task)))
                        : Mono.empty()));
  }

  /** Reading again ends beside a change that still holds the host. */
  private Mono<Void> release(Task task) {
    return task instanceof Task.Reread ? Mono.empty() : bookings.release(task.meeting());
  }

  private Mono<Void> take(Task.Reread task, Reading.Found onZoom) {
    return record(task.meeting(), onZoom::takenBy).then(intents.close(task)).then();
  }

  private Mono<Void> record(UUID meeting, Function<KnownMeeting, Change> change) {
    return meetings
        .lock(List.of(meeting))
        .map(locked -> locked.stream().map(change).toList())
        .flatMap(bookkeeping::record);
  }
}
