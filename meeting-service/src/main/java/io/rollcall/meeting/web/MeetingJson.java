package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.platform.rights.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as clients see it. Who sees only its outline gets null for what is left out.
 *
 * @param passcode there for managers only
 * @param permissions what this caller may do
 */
record MeetingJson(
    UUID id,
    String conference,
    String topic,
    @Nullable String agenda,
    String status,
    boolean instant,
    String sync,
    @Nullable Instant startTime,
    int durationMinutes,
    String timeZone,
    @Nullable RecurrenceJson recurrence,
    @Nullable NextSlotJson nextSlot,
    @Nullable CurrentJson currentOccurrence,
    AudienceJson audience,
    @Nullable String account,
    @Nullable String host,
    @Nullable String zoomId,
    boolean registration,
    boolean selfRegistration,
    String recording,
    SignedJson signedAttendance,
    @Nullable SettingsJson settings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String passcode,
    List<Permission> permissions,
    String createdBy,
    Instant createdAt,
    long revision) {

  record NextSlotJson(String id, Instant startTime, int durationMinutes) {}

  record CurrentJson(UUID id, @Nullable Instant startedAt) {}

  record AudienceJson(
      String kind,
      @Nullable String course,
      @Nullable String session,
      @Nullable String group,
      @Nullable String user) {

    static AudienceJson of(Audience audience) {
      return switch (audience) {
        case Audience.Course it ->
            new AudienceJson(it.kind(), it.course(), it.session(), it.group(), null);
        case Audience.User it -> new AudienceJson(it.kind(), null, null, null, it.user());
        case Audience.Global it -> new AudienceJson(it.kind(), null, null, null, null);
      };
    }
  }

  record SignedJson(boolean enabled, @Nullable String reason, String policy) {}

  record SettingsJson(
      boolean waitingRoom,
      boolean joinBeforeHost,
      boolean muteUponEntry,
      boolean hostVideo,
      boolean participantVideo,
      boolean authentication,
      List<String> alternativeHosts) {}
}
