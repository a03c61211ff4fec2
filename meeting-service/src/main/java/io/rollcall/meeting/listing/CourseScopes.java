package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Scope.Part;
import io.rollcall.platform.callers.CourseClaim;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The scopes of course meetings that a caller may find among those wanted. */
final class CourseScopes {

  private final Wish wish;

  CourseScopes(Wish wish) {
    this.wish = wish;
  }

  Stream<Found> ofAdmin() {
    return cross(wanted(wish.courses()), wanted(wish.sessions()), wanted(wish.groups()), true);
  }

  Stream<Found> of(CourseClaim claim) {
    if (!matches(claim.course(), wish.courses())) {
      return Stream.empty();
    }
    return claim.manager() ? ofManager(claim) : ofMember(claim);
  }

  /** Without a session the claim covers the course and all its sessions; groups do not matter. */
  private Stream<Found> ofManager(CourseClaim claim) {
    String session = claim.session();
    Collection<Part> sessions;
    if (session == null) {
      sessions = wanted(wish.sessions());
    } else {
      sessions = matches(session, wish.sessions()) ? List.of(Part.of(session)) : List.of();
    }
    return cross(List.of(Part.of(claim.course())), sessions, wanted(wish.groups()), true);
  }

  /** Exactly the claim's session, or none; no group, or one of the claim's. */
  private Stream<Found> ofMember(CourseClaim claim) {
    String session = claim.session();
    boolean wanted =
        wish.sessions().isEmpty() || session != null && wish.sessions().contains(session);
    return wanted
        ? cross(List.of(Part.of(claim.course())), List.of(Part.of(session)), groupsOf(claim), false)
        : Stream.empty();
  }

  private List<Part> groupsOf(CourseClaim claim) {
    Stream<Part> own =
        claim.groups().stream().filter(group -> matches(group, wish.groups())).map(Part::of);
    Stream<Part> none = wish.groups().isEmpty() ? Stream.of(Part.NONE) : Stream.empty();
    return Stream.concat(none, own).toList();
  }

  private static boolean matches(String id, Set<String> wanted) {
    return wanted.isEmpty() || wanted.contains(id);
  }

  private static List<Part> wanted(Set<String> ids) {
    return ids.isEmpty() ? List.of(Part.ANY) : ids.stream().map(Part::of).toList();
  }

  private static Stream<Found> cross(
      Collection<Part> courses,
      Collection<Part> sessions,
      Collection<Part> groups,
      boolean manager) {
    return courses.stream()
        .flatMap(
            course ->
                sessions.stream()
                    .flatMap(
                        session ->
                            groups.stream()
                                .map(group -> Scope.course(course, session, group))
                                .map(scope -> new Found(scope, manager))));
  }
}
