package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Standing;
import io.rollcall.meeting.domain.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which meetings somebody wants to see. Of each set any one matches; an empty set matches all.
 *
 * @param audiences kinds of audience
 * @param statuses an empty set matches all but the deleted
 * @param from earliest start
 * @param to starts before
 */
public record Wish(
    Set<String> courses,
    Set<String> sessions,
    Set<String> groups,
    Set<String> audiences,
    Set<Status> statuses,
    Instant from,
    Instant to) {

  static final Wish ALL =
      new Wish(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Instant.EPOCH, Standing.FOR_EVER);

  /** Whatever is in these; empty sets leave it open. */
  public static Wish in(Set<String> courses, Set<String> sessions, Set<String> groups) {
    return new Wish(
        courses, sessions, groups, Set.of(), Set.of(), Instant.EPOCH, Standing.FOR_EVER);
  }

  /** Whether it names neither course nor session nor group. */
  public boolean isForAll() {
    return courses.isEmpty() && sessions.isEmpty() && groups.isEmpty();
  }

  boolean wants(String audience) {
    return (audiences.isEmpty() || audiences.contains(audience))
        && (audience.equals("course") || isForAll());
  }

  Set<Status> statusesOrLiving() {
    return statuses.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(Status.DELETED))
        : EnumSet.copyOf(statuses);
  }

  /** The filters whose values multiply what is looked into; that by course when there is none. */
  List<String> multiplying() {
    Map<String, Set<String>> filters = new LinkedHashMap<>();
    filters.put("course", courses);
    filters.put("session", sessions);
    filters.put("group", groups);
    filters.values().removeIf(Set::isEmpty);
    return filters.isEmpty() ? List.of("course") : List.copyOf(filters.keySet());
  }
}
