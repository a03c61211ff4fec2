package io.rollcall.registrant.persistence;

import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.platform.rights.MeetingAccess;
import io.rollcall.registrant.domain.Meeting;

/** A meeting of the copy: what counts for coming in, and who may see and do what. */
public record Known(Meeting meeting, MeetingAccess access) {

  static MeetingAccess access(MeetingState state) {
    MeetingState.AudienceState audience = state.audience();
    return new MeetingAccess(
        audience.course(),
        audience.session(),
        audience.group(),
        audience.user(),
        state.createdBy(),
        state.selfRegistration(),
        state.deleted());
  }
}
