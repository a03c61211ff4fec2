package io.rollcall.platform.callers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the token says it. Controllers take it as a parameter.
 *
 * @param userId the platform's id of the person, opaque; 1 to 255 characters, none of them a
 *     control character
 * @param roles names of roles; {@code admin} may everything
 * @param courses what the person is in which course
 * @param actor the machine that acts for the person ({@code X-On-Behalf-Of}); roles and courses are
 *     then the machine's, and names and e-mail are not known
 */
public record Caller(
    String userId,
    @Nullable String name,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String email,
    Set<String> roles,
    List<CourseClaim> courses,
    @Nullable String actor) {

  public static final String ADMIN = "admin";

  /** The role of those who run Rollcall: not a role in any course. */
  public static final String OPERATOR = "operator";

  public Caller {
    roles = Set.copyOf(roles);
    courses = List.copyOf(courses);
  }

  /** Somebody of whom only id, roles and courses are known. */
  public static Caller of(String userId, Set<String> roles, List<CourseClaim> courses) {
    return new Caller(userId, null, null, null, null, roles, courses, null);
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  public boolean isAdmin() {
    return hasRole(ADMIN);
  }

  /** Names and e-mail stay out of logs. */
  @Override
  public String toString() {
    return actor == null ? "Caller[" + userId + "]" : "Caller[" + userId + " by " + actor + "]";
  }
}
