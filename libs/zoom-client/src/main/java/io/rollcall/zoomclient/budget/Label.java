package io.rollcall.zoomclient.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The classes into which Zoom sorts its operations for rate limits. Its fourth one,
 * resource-intensive, holds nothing that is called here.
 */
public enum Label {
  LIGHT,
  MEDIUM,
  HEAVY;

  /** The label in metrics and in the database. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label that Zoom writes in {@code X-RateLimit-Category}. */
  static Optional<Label> of(String category) {
    return Arrays.stream(values())
        .filter(label -> label.name().equalsIgnoreCase(category))
        .findFirst();
  }
}
