package io.rollcall.platform.rights;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Bond.RegistrantBond;
import io.rollcall.platform.rights.MeetingAccess.Audience;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, for every service, who may see and do what.
 *
 * <ol>
 *   <li>What one may not see does not exist (404); what one sees but may not do is forbidden (403).
 *   <li>A manager of a course manages all its sessions; a manager of a session only that one;
 *       groups do not matter to managers.
 *   <li>A member's session equals the meeting's: the one's absence fits only the other's.
 *   <li>A deleted meeting exists for its managers and for those who signed, and for nobody else.
 * </ol>
 */
public final class Rights {

  private final Set<String> schedulers;
  private final Set<String> globalSchedulers;

  /**
   * @param schedulers roles that may create meetings of their own
   * @param globalSchedulers roles that may create meetings for everyone
   */
  public Rights(Set<String> schedulers, Set<String> globalSchedulers) {
    this.schedulers = Set.copyOf(schedulers);
    this.globalSchedulers = Set.copyOf(globalSchedulers);
  }

  public boolean isManager(Caller caller, MeetingAccess meeting) {
    return caller.isAdmin()
        || switch (meeting.audience()) {
          case COURSE -> caller.courses().stream().anyMatch(claim -> manages(claim, meeting));
          case USER -> caller.userId().equals(meeting.user());
          case GLOBAL ->
              caller.userId().equals(meeting.createdBy()) && hasAny(caller, globalSchedulers);
        };
  }

  public boolean isMember(Caller caller, MeetingAccess meeting) {
    return meeting.audience() == Audience.COURSE
        && caller.courses().stream().anyMatch(claim -> belongs(claim, meeting));
  }

  public Sight sight(Caller caller, MeetingAccess meeting, Bond bond) {
    if (isManager(caller, meeting)) {
      return Sight.FULL;
    }
    if (meeting.deleted()) {
      return bond.signed() ? Sight.FULL : Sight.NONE;
    }
    if (isMember(caller, meeting)
        || meeting.audience() == Audience.GLOBAL
        || bond.registrant() == RegistrantBond.ACTIVE) {
      return Sight.FULL;
    }
    return mayRegisterSelf(meeting) ? Sight.OUTLINE : Sight.NONE;
  }

  public boolean sees(Caller caller, MeetingAccess meeting, Bond bond) {
    return sight(caller, meeting, bond) != Sight.NONE;
  }

  /** Whether it stands in the caller's lists. */
  public boolean listed(Caller caller, MeetingAccess meeting, Bond bond) {
    return sight(caller, meeting, bond) == Sight.FULL;
  }

  /** Whether the caller may create a meeting with this audience. */
  public boolean mayCreate(Caller caller, MeetingAccess meeting) {
    return caller.isAdmin()
        || switch (meeting.audience()) {
          case COURSE -> isManager(caller, meeting);
          case USER -> caller.userId().equals(meeting.user()) && maySchedule(caller);
          case GLOBAL -> hasAny(caller, globalSchedulers);
        };
  }

  /** Whether the caller may choose a host: whoever may schedule anything. */
  public boolean mayChooseHost(Caller caller) {
    return caller.isAdmin() || hasAny(caller, globalSchedulers) || maySchedule(caller);
  }

  /** Whether the caller may see how the accounts stand. */
  public boolean mayOperate(Caller caller) {
    return caller.isAdmin() || caller.hasRole(Caller.OPERATOR);
  }

  /** Whether somebody can register themselves; elsewhere one is registered by joining. */
  public boolean mayRegisterSelf(MeetingAccess meeting) {
    return meeting.audience() == Audience.USER && meeting.selfRegistration() && !meeting.deleted();
  }

  /** Whether the caller may play and download a recording. */
  public boolean mayPlay(Caller caller, MeetingAccess meeting, Bond bond, boolean published) {
    return isManager(caller, meeting) || (published && sight(caller, meeting, bond) == Sight.FULL);
  }

  /** What the caller may do; nothing for those who are not managers. */
  public List<Permission> permissions(Caller caller, MeetingAccess meeting) {
    if (!isManager(caller, meeting)) {
      return List.of();
    }
    if (meeting.deleted()) {
      return List.of(Permission.RECORDINGS, Permission.ATTENDANCE);
    }
    return meeting.audience() == Audience.GLOBAL
        ? List.of(Permission.EDIT, Permission.END, Permission.RECORDINGS, Permission.ATTENDANCE)
        : List.of(Permission.values());
  }

  /** Why the caller does not get to see a meeting; empty when they do. */
  public Optional<Problem> refusalToSee(Caller caller, MeetingAccess meeting, Bond bond) {
    return sees(caller, meeting, bond) ? Optional.empty() : Optional.of(Problems.notFound());
  }

  /** Why the caller may not do something with a meeting; empty when they may. */
  public Optional<Problem> refusal(
      Permission permission, Caller caller, MeetingAccess meeting, Bond bond) {
    if (permissions(caller, meeting).contains(permission)) {
      return Optional.empty();
    }
    return refusalToSee(caller, meeting, bond).or(() -> Optional.of(Problems.forbidden()));
  }

  /** The caller with no more than what decides about this meeting; small enough for a link. */
  public Caller reduced(Caller caller, MeetingAccess meeting) {
    Set<String> roles = new HashSet<>(schedulers);
    roles.addAll(globalSchedulers);
    roles.add(Caller.ADMIN);
    roles.retainAll(caller.roles());
    List<CourseClaim> courses =
        caller.courses().stream().filter(claim -> claim.course().equals(meeting.course())).toList();
    return new Caller(caller.userId(), null, null, null, null, roles, courses, caller.actor());
  }

  private boolean maySchedule(Caller caller) {
    return hasAny(caller, schedulers) || caller.courses().stream().anyMatch(CourseClaim::manager);
  }

  private static boolean manages(CourseClaim claim, MeetingAccess meeting) {
    return claim.manager()
        && claim.course().equals(meeting.course())
        && (claim.session() == null || claim.session().equals(meeting.session()));
  }

  private static boolean belongs(CourseClaim claim, MeetingAccess meeting) {
    return claim.course().equals(meeting.course())
        && Objects.equals(claim.session(), meeting.session())
        && (meeting.group() == null || claim.groups().contains(meeting.group()));
  }

  private static boolean hasAny(Caller caller, Set<String> roles) {
    return roles.stream().anyMatch(caller::hasRole);
  }
}
