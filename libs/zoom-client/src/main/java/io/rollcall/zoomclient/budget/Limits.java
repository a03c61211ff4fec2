package io.rollcall.zoomclient.budget;

import io.rollcall.platform.accounts.Account.Plan;
import java.util.OptionalLong;

/**
 * What Zoom allows an account, for all apps together. Source: Zoom's page on rate limits, 2026.
 *
 * @param perDay UTC; for {@code HEAVY} of the paid plans together with resource-intensive calls
 */
record Limits(int perSecond, OptionalLong perDay) {

  static Limits of(Plan plan, Label label) {
    return switch (plan) {
      case FREE ->
          switch (label) {
            case LIGHT -> limited(4, 6_000);
            case MEDIUM -> limited(2, 2_000);
            case HEAVY -> limited(1, 1_000);
          };
      case PRO ->
          switch (label) {
            case LIGHT -> unlimited(30);
            case MEDIUM -> unlimited(20);
            case HEAVY -> limited(10, 30_000);
          };
      case BUSINESS ->
          switch (label) {
            case LIGHT -> unlimited(80);
            case MEDIUM -> unlimited(60);
            case HEAVY -> limited(40, 60_000);
          };
    };
  }

  private static Limits limited(int perSecond, long perDay) {
    return new Limits(perSecond, OptionalLong.of(perDay));
  }

  private static Limits unlimited(int perSecond) {
    return new Limits(perSecond, OptionalLong.empty());
  }
}
