package io.rollcall.zoomclient.budget;

import java.time.Duration;

/**
 * What this service may send, and how long a call may wait for its turn.
 *
 * @param foreground when somebody waits for the answer
 * @param queued when somebody comes back for it
 * @param background when nobody does
 */
public record BudgetSettings(
    Shares shares, Duration foreground, Duration queued, Duration background) {

  Duration patience(Urgency urgency) {
    return switch (urgency) {
      case FOREGROUND -> foreground;
      case QUEUED -> queued;
      case BACKGROUND -> background;
    };
  }
}
