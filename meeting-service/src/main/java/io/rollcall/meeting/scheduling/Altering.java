package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomPlan;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.Versions;
import io.rollcall.meeting.publishing.Bookkeeping;
import io.rollcall.meeting.zoom.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private final Bookkeeping bookkeeping;
  private final TransactionalOperator transaction;

  Altering(
      Intents intents,
      Versions versions,
      KnownMeetings meetings,
      Bookkeeping bookkeeping,
      TransactionalOperator transaction) {
    this.intents = intents;
    this.versions = versions;
    this.meetings = meetings;
    this.bookkeeping = bookkeeping;
    this.transaction = transaction;
  }

  /** How an intent was taken. */
  enum Begun {
    YES,
    STALE,
    BUSY
  }

  /**
   * Stores what is wanted before Zoom is asked for it.
   *
   * @param version of what the caller saw
   */
  Mono<Begun> begin(Task task, long version, Duration lease) {
    return transaction
        .transactional(
            versions
                .lock(task.meeting())
                .flatMap(
                    now ->
                        now == version
                            ? intents.add(task, lease).thenReturn(Begun.YES)
                            : Mono.just(Begun.STALE)))
        .onErrorReturn(DuplicateKeyException.class, Begun.BUSY);
  }

  /** Zoom has it so: from now on we have it so too. */
  Mono<Void> changed(Task task, Wanted now, ZoomPlan plan) {
    return end(task, known -> known.changed(now.on(known.meeting()), plan));
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
    return intents.close(task).then();
  }

  /**
   * What becomes of an intent that was just stored. Nothing comes of what never reached Zoom: its
   * caller is told to try again. Whatever fails here, it is brought to an end in the background.
   */
  Mono<Altered> begun(Task task, Mono<Altered> first) {
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
    return transaction.transactional(
        versions
            .lock(task.meeting())
            .then(intents.close(task))
            .flatMap(open -> open ? record(task.meeting(), change) : Mono.empty()));
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
