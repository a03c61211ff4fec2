package io.rollcall.meeting.domain;

import org.jspecify.annotations.Nullable;

/** For whom a meeting is. */
public sealed interface Audience {

  record Course(String course, @Nullable String session, @Nullable String group)
      implements Audience {}

  record User(String user) implements Audience {}

  record Global() implements Audience {}

  default String kind() {
    return switch (this) {
      case Course it -> "course";
      case User it -> "user";
      case Global it -> "global";
    };
  }

  /** A course is set: course; a user and no course: user; neither: global. */
  static Audience of(
      @Nullable String course,
      @Nullable String session,
      @Nullable String group,
      @Nullable String user) {
    if (course != null) {
      return new Course(course, session, group);
    }
    return user == null ? new Global() : new User(user);
  }
}
