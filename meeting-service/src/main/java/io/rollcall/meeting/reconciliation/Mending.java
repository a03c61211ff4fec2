package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Absence;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.LastLook;
import io.rollcall.meeting.domain.MeetingEvent;
import io.rollcall.meeting.domain.MeetingFacts;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Sighting;
import io.rollcall.meeting.domain.Tally;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.LastLooks;
import io.rollcall.meeting.publishing.Bookkeeping;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Makes true what was found out on Zoom, as if its webhooks had told it.
 *
 * <ol>
 *   <li>When it took place is merged like any news: no order matters.
 *   <li>What it is, and whether it is there, is taken over only when nothing happened to the
 *       meeting here since it was read before Zoom was asked, and nothing is under way.
 *   <li>A deletion is as old as the last look that found it there, so whatever Zoom tells of a
 *       recovery is newer.
 * </ol>
 */
@Component
class Mending {

  private final KnownMeetings meetings;
  private final Intents intents;
  private final LastLooks looks;
  private final Bookkeeping bookkeeping;
  private final TransactionalOperator transaction;
  private final Clock clock;
  private final ReconciliationMetrics metrics;

  Mending(
      KnownMeetings meetings,
      Intents intents,
      LastLooks looks,
      Bookkeeping bookkeeping,
      TransactionalOperator transaction,
      Clock clock,
      ReconciliationMetrics metrics) {
    this.meetings = meetings;
    this.intents = intents;
    this.looks = looks;
    this.bookkeeping = bookkeeping;
    this.transaction = transaction;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Mends one meeting.
   *
   * @param also in the same transaction, with what was done
   */
  Mono<Tally> mend(Findings found, Function<Tally, Mono<Void>> also) {
    return transaction
        .transactional(
            meetings
                .lock(List.of(found.doubts().known().meeting().id()))
                .flatMapIterable(locked -> locked)
                .next()
                .flatMap(locked -> mend(locked, found))
                .flatMap(tally -> also.apply(tally).thenReturn(tally)))
        .doOnNext(metrics::mended);
  }

  private Mono<Tally> mend(KnownMeeting locked, Findings found) {
    return isUntouched(locked, found)
        .flatMap(
            untouched -> {
              List<Change> changes =
                  untouched
                      ? changesOf(locked, found)
                      : List.of(locked.learn(MeetingFacts.of(found.news())));
              return record(changes)
                  .then(untouched ? remember(found) : Mono.empty())
                  .then(Mono.fromSupplier(() -> tally(changes, found)));
            });
  }

  private Mono<Boolean> isUntouched(KnownMeeting locked, Findings found) {
    return intents
        .isOpen(locked.meeting().id())
        .map(open -> !open && locked.revision() == found.doubts().known().revision());
  }

  private List<Change> changesOf(KnownMeeting untouched, Findings found) {
    List<Change> changes = new ArrayList<>();
    changes.add(untouched.learn(MeetingFacts.of(news(untouched, found))));
    KnownMeeting after = changes.getLast().after();
    switch (found) {
      case Findings.Shown it -> changes.add(it.sight().reading().takenBy(after));
      case Findings.Absent it when isDeleted(after, it) -> changes.add(deleted(after, it));
      case Findings.Absent _, Findings.Unclear _ -> {}
    }
    return changes;
  }

  private static List<News> news(KnownMeeting untouched, Findings found) {
    return found instanceof Findings.Shown it
        ? Stream.concat(
                it.news().stream(),
                new Sighting(it.sight().reading().plan(), it.sight().at())
                    .newsTo(untouched.facts()).stream())
            .toList()
        : found.news();
  }

  private boolean isDeleted(KnownMeeting known, Findings.Absent found) {
    return found.absence().verdict(known, found.at(), clock.instant()) == Absence.Verdict.DELETED;
  }

  private static Change deleted(KnownMeeting known, Findings.Absent found) {
    LastLook last = found.doubts().last();
    return known.deleted(last == null ? null : last.at());
  }

  /** One after the other: each begins where the one before it ends. */
  private Mono<Void> record(List<Change> changes) {
    return changes.stream()
        .map(change -> bookkeeping.record(List.of(change)))
        .reduce(Mono.empty(), Mono::then);
  }

  private Mono<Void> remember(Findings found) {
    return found instanceof Findings.Shown it
        ? looks.keep(
            it.doubts().known().meeting().id(),
            it.doubts().looked(it.sight().uuid(), it.sight().at()))
        : Mono.empty();
  }

  private static Tally tally(List<Change> changes, Findings found) {
    List<MeetingEvent> events =
        changes.stream().flatMap(change -> change.events().stream()).toList();
    return found instanceof Findings.Shown || !events.isEmpty()
        ? Tally.of(events)
        : Tally.NOTHING.andLeft();
  }
}
