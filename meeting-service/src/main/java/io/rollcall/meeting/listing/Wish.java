package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Status;
import java.time.Instant;
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

  boolean wants(String audience) {
    boolean inCourses = !courses.isEmpty() || !sessions.isEmpty() || !groups.isEmpty();
    return (audiences.isEmpty() || audiences.contains(audience))
        && (audience.equals("course") || !inCourses);
  }
}
