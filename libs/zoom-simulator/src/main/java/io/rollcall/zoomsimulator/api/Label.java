package io.rollcall.zoomsimulator.api;

import java.util.Locale;

/** The rate limit that an operation counts against. */
public enum Label {
  LIGHT("Light"),
  MEDIUM("Medium"),
  HEAVY("Heavy"),
  RESOURCE_INTENSIVE("Resource-intensive");

  private final String category;

  Label(String category) {
    this.category = category;
  }

  /** As in {@code X-RateLimit-Category}. */
  public String category() {
    return category;
  }

  static Label of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
