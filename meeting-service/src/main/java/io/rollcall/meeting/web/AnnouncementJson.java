package io.rollcall.meeting.web;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.announcements.Posted;
import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Announcement.Content;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.web.MeetingJson.AudienceJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is announced of a meeting, as clients see it. */
record AnnouncementJson(
    UUID id,
    AnnouncedMeetingJson meeting,
    String title,
    @Nullable String text,
    @Nullable Instant visibleFrom,
    @Nullable Instant visibleTo,
    AudienceJson audience,
    boolean sendMail,
    boolean addToCalendar,
    String createdBy,
    Instant createdAt,
    long revision) {

  /** The meeting, as far as somebody needs it to understand the announcement. */
  record AnnouncedMeetingJson(
      UUID id,
      String conference,
      String topic,
      @Nullable Instant startTime,
      int durationMinutes,
      String timeZone) {

    private static AnnouncedMeetingJson of(Meeting meeting) {
      Details details = meeting.details();
      return new AnnouncedMeetingJson(
          meeting.id(),
          Words.of(details.conference()),
          details.topic(),
          details.startTime(),
          details.durationMinutes(),
          details.timeZone().getId());
    }
  }

  static AnnouncementJson of(Posted posted) {
    Announcement announcement = posted.announcement();
    Content content = announcement.content();
    return new AnnouncementJson(
        announcement.id(),
        AnnouncedMeetingJson.of(posted.meeting()),
        content.title(),
        content.text(),
        content.visibleFrom(),
        content.visibleTo(),
        AudienceJson.of(announcement.audience(posted.meeting().details().audience())),
        content.sendMail(),
        content.addToCalendar(),
        announcement.createdBy(),
        announcement.createdAt(),
        announcement.revision());
  }
}
