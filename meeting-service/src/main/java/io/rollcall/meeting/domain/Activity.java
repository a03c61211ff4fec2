package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of what Zoom reported.
 *
 * @param event id of the event, unique within the account
 * @param at when it happened, by Zoom's clock
 * @param type Zoom's name of the event
 * @param zoomUuid the occurrence that it was about; null if none
 * @param details who and what, by the names of an allow-list
 */
public record Activity(
    String event, Instant at, String type, @Nullable String zoomUuid, Map<String, String> details) {

  public Activity {
    details = Map.copyOf(details);
  }
}
