package io.rollcall.platform.links;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a link carries.
 *
 * @param exp seconds since 1970
 */
record LinkContent(
    long exp, String user, @Nullable String actor, Set<String> roles, List<CourseClaim> courses) {

  static LinkContent of(Caller caller, Instant expiresAt) {
    return new LinkContent(
        expiresAt.getEpochSecond(),
        caller.userId(),
        caller.actor(),
        caller.roles(),
        caller.courses());
  }

  Caller caller() {
    return new Caller(user, null, null, null, null, roles, courses, actor);
  }
}
