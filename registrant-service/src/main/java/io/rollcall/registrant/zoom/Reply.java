package io.rollcall.registrant.zoom;

import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.ZoomFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of something that was asked of Zoom for one person. */
public sealed interface Reply {

  /**
   * Zoom has it registered, now or before.
   *
   * @param link null while somebody has yet to approve it; not shown
   * @param at by Zoom's clock
   */
  record Registered(String id, @Nullable String link, @Nullable Instant at) implements Reply {

    @Override
    public String toString() {
      return "Registered[" + id + "]";
    }
  }

  /** Zoom registers no hosts: the person comes in without. */
  record IsHost() implements Reply {}

  /** It was done, or nothing was left to be done. */
  record Done() implements Reply {}

  /** Where the registration stands. */
  record Stands(ZoomFact fact) implements Reply {}

  /** No more of it for this person until then, whoever asks. */
  record PersonLimit(Duration pause) implements Reply {}

  /** Zoom says no, and will say it again. */
  record Refused(Refusal refusal) implements Reply {}

  /**
   * Zoom could not be asked, or would not be: nothing happened.
   *
   * @param scopes that the app lacks, any one of them would do; null where that is not why
   */
  record NotNow(Duration pause, @Nullable Set<String> scopes) implements Reply {}

  /** Nobody knows whether it happened. */
  record Unknown() implements Reply {}
}
