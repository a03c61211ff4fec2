package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of bringing a row to Zoom. */
public sealed interface Outcome {

  /** Zoom has it as the row has it, or needs not to have it. */
  record Settled(Registrant row) implements Outcome {}

  /** Zoom says no, and will say it again. */
  record Refused(Registrant row, Refusal refusal) implements Outcome {}

  /**
   * It is tried again by itself.
   *
   * @param pause until then at least
   * @param personLimit Zoom registers this person no more today
   * @param scopes that the app lacks; null where that is not why
   */
  record Waits(Duration pause, boolean personLimit, @Nullable Set<String> scopes)
      implements Outcome {}

  /** There is no such row any more. */
  record Gone() implements Outcome {}
}
