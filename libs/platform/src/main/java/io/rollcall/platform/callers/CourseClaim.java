package io.rollcall.platform.callers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in one course.
 *
 * @param session one run of the course; null is the course itself
 * @param groups of the course that the person is in
 * @param manager manages the course, or this session of it; otherwise a member
 */
public record CourseClaim(
    String course, @Nullable String session, Set<String> groups, boolean manager) {

  public CourseClaim {
    groups = Set.copyOf(groups);
  }
}
