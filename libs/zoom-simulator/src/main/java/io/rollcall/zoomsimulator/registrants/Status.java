package io.rollcall.zoomsimulator.registrants;

import java.util.Locale;

/** Where a registration stands; a cancelled one is in none of Zoom's lists. */
public enum Status {
  PENDING,
  APPROVED,
  DENIED,
  CANCELLED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
