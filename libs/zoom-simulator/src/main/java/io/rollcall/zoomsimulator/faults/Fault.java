package io.rollcall.zoomsimulator.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;

/**
 * What is to go wrong with the next calls that match.
 *
 * @param method such as {@code POST}; null for all
 * @param operation pattern of an {@code operationId} of {@code openapi.yaml}, such as {@code
 *     createMeeting} or {@code *Registrant*}; null for all
 * @param path pattern such as {@code /v2/users/*&#47;meetings} or {@code /oauth/token}; a star
 *     stands for anything; null for all
 * @param count how many calls it concerns; null for no limit
 * @param probability of going wrong, 0 to 1, for each call that it concerns; 1 by default. Those
 *     that go well are not counted
 * @param after how many matching calls go well before; 0 by default
 * @param delay of {@link Kind#DELAY}; of every other kind: the wait before it
 * @param status of {@link Kind#REFUSE}, {@link Kind#ANSWER} and {@link Kind#HTML}
 * @param code Zoom's code of {@link Kind#REFUSE}
 * @param message of {@link Kind#REFUSE}
 * @param headers added to the answer, such as {@code Retry-After}
 * @param body of {@link Kind#ANSWER}
 */
public record Fault(
    @Nullable String method,
    @Nullable String path,
    @Nullable String operation,
    Kind kind,
    @Nullable Integer count,
    @Nullable Double probability,
    @Nullable Integer after,
    @Nullable Duration delay,
    @Nullable Integer status,
    @Nullable Integer code,
    @Nullable String message,
    @Nullable Map<String, String> headers,
    @Nullable String body) {

  /** The kinds of fault. */
  public enum Kind {
    /** Goes well after the delay. */
    DELAY,
    /** An error body of the REST API with this status, code and message. */
    REFUSE,
    /** Any answer. */
    ANSWER,
    /** A page of HTML, 502 unless another status is given, as from an edge proxy. */
    HTML,
    /** 500 with an error body. */
    ERROR,
    /** 429 of the limit per second. */
    TOO_FAST,
    /** 429 of the limit per day, with {@code Retry-After} as a date-time. */
    DAILY_LIMIT,
    /** 429 because of other calls under way on the same resource. */
    CONCURRENT,
    /** Takes effect, but the connection is closed instead of an answer. */
    CUT,
    /** The connection is closed, and nothing happened. */
    AWAY,
    /** Takes effect, but is never answered. */
    HANG
  }

  public Fault {
    if (probability != null && !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0 to 1");
    }
  }

  boolean happens(Random random) {
    return probability == null || random.nextDouble() < probability;
  }

  boolean concerns(String calledMethod, String calledPath, String calledOperation) {
    return (method == null || method.equalsIgnoreCase(calledMethod))
        && (path == null || PatternMatchUtils.simpleMatch(path, calledPath))
        && (operation == null || PatternMatchUtils.simpleMatch(operation, calledOperation));
  }

  int afterOrNone() {
    return after == null ? 0 : after;
  }

  boolean isUsedUp(int matches) {
    return count != null && matches >= afterOrNone() + count;
  }
}
