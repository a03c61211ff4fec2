package io.rollcall.registrant.zoom;

import io.rollcall.registrant.domain.Refusal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of asking Zoom for a link. */
public sealed interface LinkReply {

  /** There they are. */
  record Found(MeetingLinks links) implements LinkReply {}

  /** Zoom has no such meeting, or shows it to nobody. */
  record Refused(Refusal refusal) implements LinkReply {}

  /**
   * Zoom could not be asked.
   *
   * @param scopes that the app lacks, any one of them would do; null where that is not why
   */
  record NotNow(Duration pause, @Nullable Set<String> scopes) implements LinkReply {}
}
