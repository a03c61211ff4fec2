package io.rollcall.contracts.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or webinar: the value of a record with key {@code <meeting>}.
 *
 * @param id the meeting
 * @param revision grows with every record of this meeting; starts at 1
 * @param conference {@code meeting} or {@code webinar}
 * @param topic at most 200 characters
 * @param agenda at most 2,000 characters
 * @param startTime as planned; null without fixed time
 * @param durationMinutes as planned
 * @param timeZone IANA
 * @param audience for whom it is
 * @param account key of the account
 * @param host e-mail of the host on Zoom
 * @param zoomId Zoom's number; null while Zoom has not confirmed the meeting
 * @param registration people are registered on Zoom
 * @param signedAttendance whether and how attendance is signed
 * @param settings what the way in depends on
 * @param slots the planned times
 * @param deleted it exists no longer; what was signed stays
 * @param createdBy user who created it
 */
public record MeetingState(
    UUID id,
    long revision,
    String conference,
    String topic,
    @Nullable String agenda,
    boolean instant,
    @Nullable Instant startTime,
    int durationMinutes,
    String timeZone,
    AudienceState audience,
    String account,
    String host,
    @Nullable String zoomId,
    boolean registration,
    boolean selfRegistration,
    String recording,
    SignedAttendanceState signedAttendance,
    SettingsState settings,
    List<SlotState> slots,
    boolean deleted,
    String createdBy,
    Instant createdAt) {

  /**
   * For whom a meeting is.
   *
   * @param kind {@code course}, {@code user} or {@code global}
   */
  public record AudienceState(
      String kind,
      @Nullable String course,
      @Nullable String session,
      @Nullable String group,
      @Nullable String user) {}

  /**
   * Signed attendance.
   *
   * @param policy {@code before-entry} or {@code any-time}
   */
  public record SignedAttendanceState(boolean enabled, @Nullable String reason, String policy) {}

  /**
   * What the way in depends on.
   *
   * @param alternativeHosts e-mails
   */
  public record SettingsState(
      boolean waitingRoom, boolean joinBeforeHost, List<String> alternativeHosts) {}

  /**
   * One planned time.
   *
   * @param id Zoom's {@code occurrence_id}, or the meeting's own id for a single meeting
   * @param status {@code planned}, {@code moved} or {@code cancelled}
   */
  public record SlotState(String id, Instant startTime, int durationMinutes, String status) {}
}
