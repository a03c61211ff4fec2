package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.platform.rights.Bond;
import io.rollcall.platform.rights.MeetingAccess;

/** What rights to a meeting depend on. */
public final class Accesses {

  private Accesses() {}

  public static MeetingAccess of(MeetingView view) {
    Details details = view.meeting().details();
    return access(
        details.audience(),
        view.meeting().createdBy(),
        details.selfRegistration(),
        view.isDeleted());
  }

  /** What ties whom it is shown to to a meeting; who signed is not known here. */
  public static Bond bond(MeetingView view) {
    return view.registered() ? Bond.registered() : Bond.NONE;
  }

  /** Of a meeting that does not exist yet. */
  public static MeetingAccess planned(Audience audience, String createdBy) {
    return access(audience, createdBy, false, false);
  }

  /** Of what is announced of a meeting. */
  public static MeetingAccess of(Announcement announcement, MeetingView view) {
    Audience audience = announcement.audience(view.meeting().details().audience());
    return access(audience, view.meeting().createdBy(), false, view.isDeleted());
  }

  private static MeetingAccess access(
      Audience audience, String createdBy, boolean selfRegistration, boolean deleted) {
    return switch (audience) {
      case Audience.Course it ->
          new MeetingAccess(
              it.course(), it.session(), it.group(), null, createdBy, selfRegistration, deleted);
      case Audience.User it ->
          new MeetingAccess(null, null, null, it.user(), createdBy, selfRegistration, deleted);
      case Audience.Global it ->
          new MeetingAccess(null, null, null, null, createdBy, selfRegistration, deleted);
    };
  }
}
