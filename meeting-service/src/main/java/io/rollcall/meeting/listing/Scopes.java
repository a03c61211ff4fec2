package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.rights.Rights;
import java.util.ArrayList;
import java.util.List;

/** All scopes that a caller may find among those wanted: {@link Rights}, turned around. */
final class Scopes {

  private Scopes() {}

  static List<Found> of(Caller caller, Wish wish, Rights rights) {
    List<Found> scopes = new ArrayList<>();
    if (wish.wants("course")) {
      scopes.addAll(ofCourses(caller, new CourseScopes(wish)));
    }
    if (wish.wants("user")) {
      Scope users = caller.isAdmin() ? Scope.USERS : Scope.ofUser(caller.userId());
      scopes.add(new Found(users, true));
    }
    if (wish.wants("global")) {
      scopes.add(new Found(Scope.GLOBAL, caller.isAdmin()));
      scopes.add(new Found(Scope.globalBy(caller.userId()), mayManageGlobal(caller, rights)));
    }
    return scopes.stream().distinct().toList();
  }

  private static List<Found> ofCourses(Caller caller, CourseScopes scopes) {
    return caller.isAdmin()
        ? scopes.ofAdmin().toList()
        : caller.courses().stream().flatMap(scopes::of).toList();
  }

  private static boolean mayManageGlobal(Caller caller, Rights rights) {
    return rights.isManager(caller, Accesses.planned(new Audience.Global(), caller.userId()));
  }
}
