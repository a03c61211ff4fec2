package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.News;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one look at a meeting on Zoom shows. */
public sealed interface Sight {

  /**
   * It is there.
   *
   * @param uuid of the occurrence that runs, or of the last or next one
   * @param running null when it does not run, or Zoom does not tell
   * @param at by Zoom's clock
   */
  record There(
      Reading.Found reading, @Nullable String uuid, News.@Nullable SeenRunning running, Instant at)
      implements Sight {}

  /**
   * Zoom knows no such meeting.
   *
   * @param otherToldNothing whether it is the other kind could not be asked, for want of a licence
   *     or a scope
   */
  record Missing(boolean otherToldNothing) implements Sight {}

  /** Zoom says something else, and will say it again: nothing follows from it. */
  record Unclear() implements Sight {}
}
