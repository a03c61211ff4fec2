package io.rollcall.platform.rights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import io.rollcall.platform.rights.Bond.RegistrantBond;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

  /** M manages; m is a member; s sees; o sees the outline; - does not see. */
  private static final String WHO_SEES_WHAT =
      """
                           C1  C1/S1  C1/G1  C1/S1/G1  user  open  global  C1-gone  open-gone  global-gone
      admin                M   M      M      M         M     M     M       M        M          M
      machine-for-student  M   M      M      M         M     M     M       M        M          M
      manager              M   M      M      M         -     o     s       M        -          -
      manager-S1           -   M      -      M         -     o     s       -        -          -
      manager-S2           -   -      -      -         -     o     s       -        -          -
      manager-G2           M   M      M      M         -     o     s       M        -          -
      manager-C2           -   -      -      -         -     o     s       -        -          -
      member               m   -      -      -         -     o     s       -        -          -
      member-S1            -   m      -      -         -     o     s       -        -          -
      member-G1            m   -      m      -         -     o     s       -        -          -
      member-G2            m   -      -      -         -     o     s       -        -          -
      member-S1-G1         -   m      -      m         -     o     s       -        -          -
      member-C2            -   -      -      -         -     o     s       -        -          -
      owner                -   -      -      -         M     M     s       -        M          -
      creator              -   -      -      -         -     o     M       -        -          M
      creator-without-role -   -      -      -         -     o     s       -        -          -
      other-creator        -   -      -      -         -     o     s       -        -          -
      scheduler            -   -      -      -         -     o     s       -        -          -
      stranger             -   -      -      -         -     o     s       -        -          -
      """;

  private static final Bond DENIED = new Bond(RegistrantBond.DENIED, false);
  private static final Bond SIGNED = new Bond(RegistrantBond.DENIED, true);

  private final Rights rights = new Rights(Set.of("scheduler"), Set.of("global-scheduler"));

  static Stream<Arguments> table() {
    List<String> lines = WHO_SEES_WHAT.lines().toList();
    String[] meetings = lines.getFirst().strip().split(" +");
    return lines.stream()
        .skip(1)
        .map(line -> line.split(" +"))
        .flatMap(
            cells ->
                IntStream.range(0, meetings.length)
                    .mapToObj(i -> Arguments.of(cells[0], meetings[i], cells[i + 1])));
  }

  @Test
  void theTableNamesEveryKindOfCallerAndMeeting() {
    List<String> lines = WHO_SEES_WHAT.lines().toList();

    assertThat(lines.stream().skip(1).map(line -> line.split(" +")[0]))
        .containsExactlyInAnyOrderElementsOf(People.CALLERS.keySet());
    assertThat(Arrays.asList(lines.getFirst().strip().split(" +")))
        .containsExactlyInAnyOrderElementsOf(People.MEETINGS.keySet());
  }

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @MethodSource("table")
  void everyKindOfCallerSeesWhatTheTableTells(String who, String what, String expected) {
    Caller caller = caller(who);
    MeetingAccess meeting = meeting(what);

    assertThat(summary(caller, meeting)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @MethodSource("table")
  void whoIsNotManagerIsRefusedByWhatTheySee(String who, String what, String expected) {
    Caller caller = caller(who);
    MeetingAccess meeting = meeting(what);

    var refusal = rights.refusal(Permission.ATTENDANCE, caller, meeting, Bond.NONE);

    if (expected.equals("M")) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal.orElseThrow().status().value())
          .isEqualTo(expected.equals("-") ? 404 : 403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C1, 'EDIT,END,REGISTER,RECORDINGS,ATTENDANCE'",
    "user, 'EDIT,END,REGISTER,RECORDINGS,ATTENDANCE'",
    "global, 'EDIT,END,RECORDINGS,ATTENDANCE'",
    "C1-gone, 'RECORDINGS,ATTENDANCE'",
    "global-gone, 'RECORDINGS,ATTENDANCE'",
  })
  void permissionsOfManagersDependOnTheAudience(String what, String expected) {
    assertThat(rights.permissions(caller("admin"), meeting(what)))
        .extracting(Permission::name)
        .containsExactly(expected.split(","));
  }

  @Test
  void whoIsNotManagerMayDoNothing() {
    assertThat(rights.permissions(caller("member"), meeting("C1"))).isEmpty();
    assertThat(rights.permissions(caller("stranger"), meeting("open"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"C1", "C1/S1/G1", "user", "open"})
  void aRegistrantSeesTheMeetingUnlessDenied(String what) {
    Caller stranger = caller("stranger");

    assertThat(rights.listed(stranger, meeting(what), Bond.registered())).isTrue();
    assertThat(rights.listed(stranger, meeting(what), DENIED)).isFalse();
  }

  @Test
  void aDeniedMemberIsStillAMember() {
    assertThat(rights.listed(caller("member"), meeting("C1"), DENIED)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"C1-gone", "open-gone", "global-gone"})
  void aDeletedMeetingStaysForThoseWhoSigned(String what) {
    Caller stranger = caller("stranger");

    assertThat(rights.sees(stranger, meeting(what), SIGNED)).isTrue();
    assertThat(rights.sees(stranger, meeting(what), Bond.registered())).isFalse();
  }

  @Test
  void whoeverHasTheIdSeesTheOutlineWhileSelfRegistrationIsOpen() {
    Caller stranger = caller("stranger");

    assertThat(rights.sees(stranger, meeting("open"), Bond.NONE)).isTrue();
    assertThat(rights.listed(stranger, meeting("open"), Bond.NONE)).isFalse();
    assertThat(rights.mayRegisterSelf(meeting("open"))).isTrue();
    assertThat(rights.mayRegisterSelf(meeting("user"))).isFalse();
    assertThat(rights.mayRegisterSelf(meeting("open-gone"))).isFalse();
    assertThat(rights.mayRegisterSelf(meeting("C1"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, C1, true",
    "admin, user, true",
    "admin, global, true",
    "manager, C1, true",
    "manager, C1/S1, true",
    "manager-S1, C1/S1, true",
    "manager-S1, C1, false",
    "manager-C2, C1, false",
    "member, C1, false",
    "scheduler, C1, false",
    "scheduler, user, false",
    "scheduler, global, false",
    "owner, user, false",
    "creator, global, true",
    "other-creator, global, true",
    "creator-without-role, global, false",
    "stranger, global, false",
  })
  void meetingsAreCreatedByThoseWhoMay(String who, String what, boolean may) {
    assertThat(rights.mayCreate(caller(who), meeting(what))).isEqualTo(may);
  }

  @Test
  void aUserMeetingIsCreatedForOneselfByARoleOrByManagingAnyCourse() {
    assertThat(rights.mayCreate(caller("scheduler"), ownedBy("plans"))).isTrue();
    assertThat(rights.mayCreate(caller("manager-S2"), ownedBy("m2"))).isTrue();
    assertThat(rights.mayCreate(caller("member"), ownedBy("s"))).isFalse();
    assertThat(rights.mayCreate(caller("stranger"), ownedBy("stranger"))).isFalse();
  }

  @Test
  void aHostIsChosenByWhoeverMayScheduleAnything() {
    assertThat(names(rights::mayChooseHost))
        .containsExactlyInAnyOrder(
            "admin",
            "machine-for-student",
            "manager",
            "manager-S1",
            "manager-S2",
            "manager-G2",
            "manager-C2",
            "creator",
            "other-creator",
            "scheduler");
  }

  @Test
  void accountsAreForAdminsAndOperators() {
    assertThat(names(rights::mayOperate))
        .containsExactlyInAnyOrder("admin", "machine-for-student", "stranger");
  }

  @Test
  void aRecordingIsPlayedByManagersAndOncePublishedByTheAudience() {
    assertThat(rights.mayPlay(caller("manager"), meeting("C1"), Bond.NONE, false)).isTrue();
    assertThat(rights.mayPlay(caller("member"), meeting("C1"), Bond.NONE, false)).isFalse();
    assertThat(rights.mayPlay(caller("member"), meeting("C1"), Bond.NONE, true)).isTrue();
    assertThat(rights.mayPlay(caller("stranger"), meeting("C1"), Bond.NONE, true)).isFalse();
    assertThat(rights.mayPlay(caller("stranger"), meeting("open"), Bond.NONE, true)).isFalse();
  }

  @ParameterizedTest(name = "{0} / {1}")
  @MethodSource("table")
  void aReducedCallerHasTheSameRightsOnThatMeeting(String who, String what, String expected) {
    Caller reduced = rights.reduced(caller(who), meeting(what));

    assertThat(summary(reduced, meeting(what))).isEqualTo(expected);
  }

  @Test
  void aReducedCallerKeepsNothingElse() {
    Caller busy =
        new Caller(
            "b",
            "Bea",
            null,
            null,
            "b@campus.example",
            Set.of("admin", "librarian"),
            List.of(
                new CourseClaim("C1", null, Set.of(), false),
                new CourseClaim("C2", null, Set.of(), true)),
            null);

    Caller reduced = rights.reduced(busy, meeting("C1"));

    assertThat(reduced)
        .isEqualTo(
            Caller.of("b", Set.of("admin"), List.of(new CourseClaim("C1", null, Set.of(), false))));
  }

  private String summary(Caller caller, MeetingAccess meeting) {
    if (rights.isManager(caller, meeting)) {
      return "M";
    }
    return switch (rights.sight(caller, meeting, Bond.NONE)) {
      case NONE -> "-";
      case OUTLINE -> "o";
      case FULL -> rights.isMember(caller, meeting) ? "m" : "s";
    };
  }

  private static Stream<String> names(Predicate<Caller> may) {
    return People.CALLERS.entrySet().stream()
        .filter(each -> may.test(each.getValue()))
        .map(Map.Entry::getKey);
  }

  private static Caller caller(String name) {
    return requireNonNull(People.CALLERS.get(name), name);
  }

  private static MeetingAccess meeting(String name) {
    return requireNonNull(People.MEETINGS.get(name), name);
  }

  private static MeetingAccess ownedBy(String user) {
    return new MeetingAccess(null, null, null, user, user, false, false);
  }
}
