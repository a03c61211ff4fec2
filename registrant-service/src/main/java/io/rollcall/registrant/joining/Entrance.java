package io.rollcall.registrant.joining;

import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Verdict;
import io.rollcall.registrant.registering.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of somebody's wish to join. */
public sealed interface Entrance {

  /** As what somebody comes in. */
  enum As {
    HOST,
    ATTENDEE,
    ANONYMOUS
  }

  /**
   * The way in.
   *
   * @param url for this person and this click; not shown
   * @param until when it is good; null where Zoom does not say
   */
  record LetIn(String url, As as, @Nullable Instant until) implements Entrance {

    @Override
    public String toString() {
      return "LetIn[" + as + "]";
    }
  }

  /** One of the six steps refuses. */
  record Refused(Verdict why) implements Entrance {}

  /** The caller's e-mail is another one's at this meeting. */
  record EmailTaken() implements Entrance {}

  /** Zoom says no, and will say it again. */
  record ZoomRefused(Refusal refusal) implements Entrance {}

  /** It cannot be done now. */
  record Waits(Outcome.Waits why) implements Entrance {

    static Waits soon() {
      return of(SOON, null);
    }

    static Waits of(Duration pause, @Nullable Set<String> scopes) {
      return new Waits(new Outcome.Waits(pause, false, scopes));
    }

    private static final Duration SOON = Duration.ofSeconds(2);
  }
}
