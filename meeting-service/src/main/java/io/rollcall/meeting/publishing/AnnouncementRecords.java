package io.rollcall.meeting.publishing;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.Words;
import io.rollcall.contracts.announcement.AnnouncementEventType;
import io.rollcall.contracts.announcement.AnnouncementState;
import io.rollcall.contracts.announcement.AnnouncementState.AnnouncedMeeting;
import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Announcement.Content;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.platform.outbox.OutgoingRecord;

/** Turns announcements into records of {@code rollcall.announcement}: no passcode, no link. */
final class AnnouncementRecords {

  private AnnouncementRecords() {}

  static OutgoingRecord of(
      Announcement announcement, Meeting meeting, AnnouncementEventType happened) {
    boolean withdrawn = happened == AnnouncementEventType.WITHDRAWN;
    return new OutgoingRecord(
        Topics.ANNOUNCEMENT,
        announcement.id().toString(),
        meeting.id(),
        happened.type(),
        StateJson.write(state(announcement, meeting, withdrawn)));
  }

  private static AnnouncementState state(
      Announcement announcement, Meeting meeting, boolean withdrawn) {
    Content content = announcement.content();
    return new AnnouncementState(
        announcement.id(),
        announcement.revision(),
        meeting(meeting),
        content.title(),
        content.text(),
        States.audience(announcement.audience(meeting.details().audience())),
        content.visibleFrom(),
        content.visibleTo(),
        content.sendMail(),
        content.addToCalendar(),
        withdrawn,
        announcement.createdBy(),
        announcement.createdAt());
  }

  private static AnnouncedMeeting meeting(Meeting meeting) {
    Details details = meeting.details();
    return new AnnouncedMeeting(
        meeting.id(),
        Words.of(details.conference()),
        details.topic(),
        details.startTime(),
        details.durationMinutes(),
        details.timeZone().getId(),
        details.recurrence() != null);
  }
}
