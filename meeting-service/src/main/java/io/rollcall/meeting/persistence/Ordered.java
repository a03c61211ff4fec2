package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was ordered under a key.
 *
 * @param meeting as it is now
 * @param asked digest of what was asked for then; null when it was ordered before any was kept
 */
public record Ordered(Meeting meeting, @Nullable String asked) {

  /** Whether, as far as can be told, this was asked for then. */
  public boolean mayBe(String digest) {
    return asked == null || asked.equals(digest);
  }
}
