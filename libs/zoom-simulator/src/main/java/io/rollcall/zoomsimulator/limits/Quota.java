package io.rollcall.zoomsimulator.limits;

import io.rollcall.zoomsimulator.accounts.Plan;
import io.rollcall.zoomsimulator.api.Label;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a plan allows of a label, by Zoom's page on rate limits.
 *
 * @param calls in {@code window}
 * @param perDay null for no limit
 */
record Quota(int calls, Duration window, @Nullable Integer perDay) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static Quota of(Plan plan, Label label) {
    return switch (plan) {
      case FREE ->
          switch (label) {
            case LIGHT -> new Quota(4, SECOND, 6000);
            case MEDIUM -> new Quota(2, SECOND, 2000);
            case HEAVY -> new Quota(1, SECOND, 1000);
            case RESOURCE_INTENSIVE -> new Quota(10, MINUTE, 30_000);
          };
      case PRO ->
          switch (label) {
            case LIGHT -> new Quota(30, SECOND, null);
            case MEDIUM -> new Quota(20, SECOND, null);
            case HEAVY -> new Quota(10, SECOND, 30_000);
            case RESOURCE_INTENSIVE -> new Quota(10, MINUTE, 30_000);
          };
      case BUSINESS ->
          switch (label) {
            case LIGHT -> new Quota(80, SECOND, null);
            case MEDIUM -> new Quota(60, SECOND, null);
            case HEAVY -> new Quota(40, SECOND, 60_000);
            case RESOURCE_INTENSIVE -> new Quota(20, MINUTE, 60_000);
          };
    };
  }

  /** The labels of paid plans that share one limit per day are counted together. */
  static String dayKey(Plan plan, Label label) {
    boolean shared = label == Label.HEAVY || label == Label.RESOURCE_INTENSIVE;
    return plan != Plan.FREE && shared ? "heavy" : label.name();
  }
}
