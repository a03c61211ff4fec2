package io.rollcall.zoomsimulator.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;

/**
 * What is to be done to the next events that match.
 *
 * @param account key of an account; null for all
 * @param event pattern of the event's name, such as {@code meeting.*}; null for all
 * @param meeting Zoom's number; null for all
 * @param delay of {@link Action#LATE}, {@link Action#TWICE} and {@link Action#COPY}
 * @param count how many events it concerns; null for no limit
 */
public record Disturbance(
    @Nullable String account,
    @Nullable String event,
    @Nullable Long meeting,
    Action action,
    @Nullable Duration delay,
    @Nullable Integer count) {

  /** The kinds of disturbance. */
  public enum Action {
    /** Never sent. */
    LOSE,
    /** Sent after the delay, so that others overtake it. */
    LATE,
    /** Sent again as it is, as after an acknowledgement that Zoom never saw. */
    TWICE,
    /** Sent again under another request id, as for two subscriptions with the same URL. */
    COPY,
    /** Kept until it is released, in the order asked for then. */
    HOLD
  }

  boolean concerns(ZoomEvent candidate) {
    return (account == null || account.equals(candidate.account().key()))
        && (event == null || PatternMatchUtils.simpleMatch(event, candidate.type()))
        && (meeting == null || meeting.equals(candidate.meeting()));
  }

  Duration delayOrNone() {
    return delay == null ? Duration.ZERO : delay;
  }
}
