package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.FieldError;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All scopes that a caller may find among those wanted: {@link Rights}, turned around. */
public final class Scopes {

  /**
   * One statement looks into so many: of each once for every status, and twelve times for series.
   */
  private static final int MOST = 2_000;

  private Scopes() {}

  /**
   * All of them.
   *
   * @throws io.rollcall.platform.problems.ProblemException naming the filters of which there should
   *     be fewer values
   */
  public static List<Found> of(Caller caller, Wish wish, Rights rights) {
    List<Found> scopes = of(caller, wish, rights, MOST + 1);
    if (scopes.size() > MOST) {
      throw tooMany(wish).exception();
    }
    return scopes;
  }

  /** At most {@code limit} of them. */
  private static List<Found> of(Caller caller, Wish wish, Rights rights, int limit) {
    Stream<Found> courses =
        wish.wants("course") ? ofCourses(caller, new CourseScopes(wish)) : Stream.empty();
    return Stream.concat(others(caller, wish, rights).stream(), courses)
        .distinct()
        .limit(limit)
        .toList();
  }

  /** Those that hold what somebody can go to, whatever else they may manage. */
  public static List<Scope> toAttend(Caller caller) {
    CourseScopes courses = new CourseScopes(Wish.ALL);
    return Stream.concat(
            Stream.of(Scope.GLOBAL, Scope.ofUser(caller.userId())),
            caller.courses().stream().flatMap(courses::of).map(Found::scope))
        .distinct()
        .toList();
  }

  private static List<Found> others(Caller caller, Wish wish, Rights rights) {
    List<Found> scopes = new ArrayList<>();
    if (wish.wants("user")) {
      Scope users = caller.isAdmin() ? Scope.USERS : Scope.ofUser(caller.userId());
      scopes.add(new Found(users, true));
    }
    if (wish.wants("global")) {
      scopes.add(new Found(Scope.GLOBAL, caller.isAdmin()));
      scopes.add(new Found(Scope.globalBy(caller.userId()), mayManageGlobal(caller, rights)));
    }
    return scopes;
  }

  private static Stream<Found> ofCourses(Caller caller, CourseScopes scopes) {
    return caller.isAdmin() ? scopes.ofAdmin() : caller.courses().stream().flatMap(scopes::of);
  }

  private static boolean mayManageGlobal(Caller caller, Rights rights) {
    return rights.isManager(caller, Accesses.planned(new Audience.Global(), caller.userId()));
  }

  private static Problem tooMany(Wish wish) {
    return Problems.validation(
        wish.multiplying().stream()
            .map(
                filter ->
                    new FieldError(
                        "?" + filter,
                        "too-many",
                        "Together with your courses more than %d combinations: name fewer"
                            .formatted(MOST)))
            .toList());
  }
}
