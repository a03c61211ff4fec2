package io.rollcall.meeting.calendar;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What somebody belongs to, in an order of its own: the same is always written alike. */
record Memberships(List<Membership> courses) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Memberships NONE = new Memberships(List.of());

  private static final Comparator<Membership> ORDER =
      Comparator.comparing(Membership::course)
          .thenComparing(Membership::session, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Membership::manager)
          .thenComparing(it -> String.join("\n", it.groups()));

  record Membership(String course, @Nullable String session, List<String> groups, boolean manager) {

    private static Membership of(CourseClaim claim) {
      return new Membership(
          claim.course(),
          claim.session(),
          claim.groups().stream().sorted().toList(),
          claim.manager());
    }

    private CourseClaim claim() {
      return new CourseClaim(course, session, Set.copyOf(groups), manager);
    }
  }

  static Memberships of(Caller caller) {
    return new Memberships(caller.courses().stream().map(Membership::of).sorted(ORDER).toList());
  }

  static Memberships read(@Nullable String json) {
    return json == null ? NONE : JSON.readValue(json, Memberships.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  Caller of(String user) {
    return Caller.of(user, Set.of(), courses.stream().map(Membership::claim).toList());
  }
}
