package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the managers of a meeting tell those who see it.
 *
 * @param createdBy who announced it first
 * @param revision of the newest record about it; 0 while there is none
 */
public record Announcement(
    UUID id, UUID meeting, Content content, String createdBy, Instant createdAt, long revision) {

  /**
   * What somebody decides about it.
   *
   * @param title 1 to 200 characters
   * @param text at most 5,000 characters
   * @param group of the meeting's course, to which it is narrowed; null for whoever sees the
   *     meeting
   * @param visibleFrom null: at once
   * @param visibleTo null: as long as the meeting is there
   */
  public record Content(
      String title,
      @Nullable String text,
      @Nullable String group,
      @Nullable Instant visibleFrom,
      @Nullable Instant visibleTo,
      boolean sendMail,
      boolean addToCalendar) {}

  public boolean isVisible(Instant now) {
    return !shownFrom().isAfter(now) && shownTo().isAfter(now);
  }

  /** Since when it is shown; lists are in this order. */
  public Instant shownFrom() {
    Instant from = content.visibleFrom();
    return from == null ? createdAt : from;
  }

  public Instant shownTo() {
    Instant to = content.visibleTo();
    return to == null ? Standing.FOR_EVER : to;
  }

  /** For whom it is, when the meeting is for these. */
  public Audience audience(Audience ofMeeting) {
    return content.group() != null && ofMeeting instanceof Audience.Course it
        ? new Audience.Course(it.course(), it.session(), content.group())
        : ofMeeting;
  }

  /** The same as the next record tells it. */
  public Announcement with(Content changed) {
    return new Announcement(id, meeting, changed, createdBy, createdAt, revision + 1);
  }
}
