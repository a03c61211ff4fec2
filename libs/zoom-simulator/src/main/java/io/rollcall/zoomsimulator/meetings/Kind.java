package io.rollcall.zoomsimulator.meetings;

import java.util.Locale;
import java.util.Set;

/** The two kinds of conference; both are called meeting in this code where it does not matter. */
public enum Kind {
  MEETING(Set.of(1, 2, 3, 8), 2, 3, 8),
  WEBINAR(Set.of(5, 6, 9), 5, 6, 9);

  private final Set<Integer> types;
  private final int scheduled;
  private final int withoutTime;
  private final int recurring;

  Kind(Set<Integer> types, int scheduled, int withoutTime, int recurring) {
    this.types = types;
    this.scheduled = scheduled;
    this.withoutTime = withoutTime;
    this.recurring = recurring;
  }

  /** The kind that a path names by {@code meetings} or {@code webinars}. */
  public static Kind ofPath(String plural) {
    return plural.equals("webinars") ? WEBINAR : MEETING;
  }

  /** As event names begin. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As messages begin. */
  public String title() {
    return name().charAt(0) + word().substring(1);
  }

  boolean has(int type) {
    return types.contains(type);
  }

  /** The type of one that takes place once, at a given time. */
  public int scheduled() {
    return scheduled;
  }

  int withoutTime() {
    return withoutTime;
  }

  int recurring() {
    return recurring;
  }
}
