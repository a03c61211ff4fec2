package io.rollcall.platform.rights;

import org.jspecify.annotations.Nullable;

/**
 * What of a meeting decides about rights. It is always the stored meeting's own, and never what a
 * caller claims to look at.
 *
 * @param session the run of the course; null means the course itself
 * @param group of the course
 * @param user the owner, when no course is set
 * @param createdBy user who created it
 * @param selfRegistration people may register themselves
 */
public record MeetingAccess(
    @Nullable String course,
    @Nullable String session,
    @Nullable String group,
    @Nullable String user,
    String createdBy,
    boolean selfRegistration,
    boolean deleted) {

  /** For whom the meeting is, derived from what is set. */
  public Audience audience() {
    if (course != null) {
      return Audience.COURSE;
    }
    return user != null ? Audience.USER : Audience.GLOBAL;
  }

  /** For whom a meeting is. */
  public enum Audience {
    /** A course, or one of its sessions, or one of their groups. */
    COURSE,
    /** One user, who picks others. */
    USER,
    /** Everyone. */
    GLOBAL
  }
}
