package io.rollcall.platform.rights;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of caller, and every kind of meeting, by name. */
final class People {

  static final Map<String, Caller> CALLERS =
      Map.ofEntries(
          Map.entry("admin", Caller.of("a", Set.of("admin"), List.of())),
          Map.entry("machine-for-student", onBehalfOf("student")),
          Map.entry("manager", claiming("m", manager("C1", null))),
          Map.entry("manager-S1", claiming("m1", manager("C1", "S1"))),
          Map.entry("manager-S2", claiming("m2", manager("C1", "S2"))),
          Map.entry("manager-G2", claiming("m3", claim("C1", null, true, "G2"))),
          Map.entry("manager-C2", claiming("m4", manager("C2", null))),
          Map.entry("member", claiming("s", claim("C1", null, false))),
          Map.entry("member-S1", claiming("s1", claim("C1", "S1", false))),
          Map.entry("member-G1", claiming("s2", claim("C1", null, false, "G1"))),
          Map.entry("member-G2", claiming("s3", claim("C1", null, false, "G2"))),
          Map.entry("member-S1-G1", claiming("s4", claim("C1", "S1", false, "G1", "G3"))),
          Map.entry("member-C2", claiming("s5", claim("C2", null, false))),
          Map.entry("owner", Caller.of("owner", Set.of(), List.of())),
          Map.entry("creator", Caller.of("creator", Set.of("global-scheduler"), List.of())),
          Map.entry("creator-without-role", Caller.of("creator", Set.of(), List.of())),
          Map.entry("other-creator", Caller.of("other", Set.of("global-scheduler"), List.of())),
          Map.entry("scheduler", Caller.of("plans", Set.of("scheduler"), List.of())),
          Map.entry("stranger", Caller.of("stranger", Set.of("operator"), List.of())));

  static final Map<String, MeetingAccess> MEETINGS =
      Map.ofEntries(
          Map.entry("C1", course(null, null, false)),
          Map.entry("C1/S1", course("S1", null, false)),
          Map.entry("C1/G1", course(null, "G1", false)),
          Map.entry("C1/S1/G1", course("S1", "G1", false)),
          Map.entry("user", user(false, false)),
          Map.entry("open", user(true, false)),
          Map.entry("global", global(false)),
          Map.entry("C1-gone", course(null, null, true)),
          Map.entry("open-gone", user(true, true)),
          Map.entry("global-gone", global(true)));

  private People() {}

  static Caller claiming(String user, CourseClaim... claims) {
    return Caller.of(user, Set.of(), List.of(claims));
  }

  private static Caller onBehalfOf(String user) {
    return new Caller(user, null, null, null, null, Set.of("admin"), List.of(), "portal");
  }

  private static CourseClaim manager(String course, @Nullable String session) {
    return claim(course, session, true);
  }

  private static CourseClaim claim(
      String course, @Nullable String session, boolean manager, String... groups) {
    return new CourseClaim(course, session, Set.of(groups), manager);
  }

  private static MeetingAccess course(
      @Nullable String session, @Nullable String group, boolean deleted) {
    return new MeetingAccess("C1", session, group, null, "m", false, deleted);
  }

  private static MeetingAccess user(boolean selfRegistration, boolean deleted) {
    return new MeetingAccess(null, null, null, "owner", "a", selfRegistration, deleted);
  }

  private static MeetingAccess global(boolean deleted) {
    return new MeetingAccess(null, null, null, null, "creator", false, deleted);
  }
}
