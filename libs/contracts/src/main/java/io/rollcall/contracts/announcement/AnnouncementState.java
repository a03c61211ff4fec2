package io.rollcall.contracts.announcement;

import io.rollcall.contracts.meeting.MeetingState.AudienceState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is announced of a meeting: the value of a record with key {@code <announcement>}. It holds
 * all that a mail about it needs, and no link.
 *
 * @param id the announcement
 * @param revision grows with every record of this announcement; starts at 1
 * @param title one line, at most 200 characters
 * @param text at most 5,000 characters
 * @param audience for whom it is: the meeting's, or one group of its course
 * @param visibleFrom null: at once
 * @param visibleTo null: as long as the meeting is there
 * @param sendMail the platform is to mail it to its audience
 * @param addToCalendar the platform is to put the meeting into its calendar
 * @param withdrawn it is not shown any more
 * @param createdBy user who announced it
 */
public record AnnouncementState(
    UUID id,
    long revision,
    AnnouncedMeeting meeting,
    String title,
    @Nullable String text,
    AudienceState audience,
    @Nullable Instant visibleFrom,
    @Nullable Instant visibleTo,
    boolean sendMail,
    boolean addToCalendar,
    boolean withdrawn,
    String createdBy,
    Instant createdAt) {

  /**
   * The meeting, as it is when the record is written.
   *
   * @param conference {@code meeting} or {@code webinar}
   * @param startTime of a series its first; null without fixed time
   * @param timeZone IANA
   * @param recurring it has more than one time, or none: {@code rollcall.meeting} tells them
   */
  public record AnnouncedMeeting(
      UUID id,
      String conference,
      String topic,
      @Nullable Instant startTime,
      int durationMinutes,
      String timeZone,
      boolean recurring) {}
}
