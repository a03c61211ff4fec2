package io.rollcall.registrant.joining;

import static java.util.Objects.requireNonNull;

import io.rollcall.registrant.domain.Admission;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Situation;
import io.rollcall.registrant.domain.Verdict;
import io.rollcall.registrant.domain.Verdict.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen from here of one attempt, and what follows from it.
 *
 * @param situation null when the meeting is not known here
 * @param row the caller's; null without row
 */
record View(@Nullable Situation situation, @Nullable Registrant row, Verdict verdict) {

  static final View NOTHING = new View(null, null, new Verdict.NotFound());

  static View of(Situation situation, @Nullable Registrant row) {
    return new View(situation, row, Admission.of(situation));
  }

  /** The same with the row as it is now. */
  View with(Registrant now) {
    return of(known().with(now), now);
  }

  Meeting meeting() {
    return known().meeting();
  }

  Registrant seat() {
    return requireNonNull(row);
  }

  /** Who knows better; also of a meeting that Zoom has, but not as far as it is known here. */
  List<Question> questions() {
    boolean way = verdict instanceof Verdict.HostLink || verdict instanceof Verdict.Enter;
    return way && meeting().number() == null ? List.of(Question.MEETING) : verdict.questions();
  }

  private Situation known() {
    return requireNonNull(situation);
  }
}
