package io.rollcall.registrant.joining;

import io.rollcall.registrant.asking.Learning;
import io.rollcall.registrant.asking.OwnerAway;
import io.rollcall.registrant.asking.Owners;
import io.rollcall.registrant.asking.Told;
import io.rollcall.registrant.domain.Meeting.Occurrence;
import io.rollcall.registrant.domain.Verdict.Question;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.KnownRow;
import io.rollcall.registrant.registering.Entering;
import io.rollcall.registrant.registering.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks who knows better, each in its way, so that the attempt can be looked at again. */
@Component
class Asking {

  private final Owners owners;
  private final Learning learning;
  private final KnownMeetings meetings;
  private final Entering entering;

  Asking(Owners owners, Learning learning, KnownMeetings meetings, Entering entering) {
    this.owners = owners;
    this.learning = learning;
    this.meetings = meetings;
    this.entering = entering;
  }

  /**
   * Asks.
   *
   * @return the attempt, of which more is known; fails with {@link OwnerAway}
   */
  Mono<Attempt> ask(Question question, Attempt attempt, View view) {
    Attempt asked = attempt.after(question);
    return switch (question) {
      case MEETING ->
          learning
              .meeting(attempt.meeting(), attempt.asker())
              .flatMap(told -> keep(told, view))
              .thenReturn(asked);
      case REFRESH ->
          learning
              .refresh(attempt.meeting(), attempt.asker())
              .flatMap(told -> keepOfZoom(told, view))
              .thenReturn(asked);
      case SIGNATURE -> signature(asked, view);
      case REGISTRANT -> entering.look(view.seat()).map(Asking::known).thenReturn(asked);
    };
  }

  private Mono<Attempt> signature(Attempt asked, View view) {
    UUID running = view.meeting().running().map(Occurrence::id).orElseThrow();
    return owners
        .signed(asked.meeting(), running, asked.asker())
        .map(signed -> signed ? asked.signedFor(running) : asked);
  }

  /** Where the owner knows less of who is registered, it did not ask Zoom. */
  private Mono<Void> keepOfZoom(Told told, View view) {
    return told instanceof Told.Unseen
        ? Mono.error(OwnerAway.soon("meeting-service does not show the meeting"))
        : keep(told, view);
  }

  /** An outline is nothing to begin a copy with; the record will be here soon. */
  private Mono<Void> keep(Told told, View view) {
    if (!(told instanceof Told.Outline(var running))) {
      return Mono.empty();
    }
    if (view.situation() == null) {
      return Mono.error(OwnerAway.soon("the meeting is not known here yet"));
    }
    return running
        .map(it -> KnownRow.of(it.in(view.meeting().account()), true))
        .map(row -> meetings.store(KnownMeetings.TABLE, List.of(row)))
        .orElse(Mono.empty());
  }

  private static Outcome known(Outcome outcome) {
    if (outcome instanceof Outcome.Waits(var pause, var _, var _)) {
      throw OwnerAway.after("Zoom cannot be asked for the registrant", pause);
    }
    return outcome;
  }
}
