package io.rollcall.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a meeting that a caller may set; what is missing has a default. */
record MeetingRequest(
    @Nullable String conference,
    @Nullable String topic,
    @Nullable String agenda,
    @Nullable Boolean instant,
    @Nullable Instant startTime,
    @Nullable Integer durationMinutes,
    @Nullable String timeZone,
    @Nullable JsonNode recurrence,
    @Nullable AudienceRequest audience,
    @Nullable String account,
    @Nullable String host,
    @Nullable Boolean registration,
    @Nullable Boolean selfRegistration,
    @Nullable String recording,
    @Nullable SignedRequest signedAttendance,
    @Nullable SettingsRequest settings,
    @Nullable String passcode) {

  record AudienceRequest(
      @Nullable String kind,
      @Nullable String course,
      @Nullable String session,
      @Nullable String group,
      @Nullable String user) {

    static final AudienceRequest NONE = new AudienceRequest(null, null, null, null, null);
  }

  record SignedRequest(
      @Nullable Boolean enabled, @Nullable String reason, @Nullable String policy) {

    static final SignedRequest NONE = new SignedRequest(null, null, null);
  }

  record SettingsRequest(
      @Nullable Boolean waitingRoom,
      @Nullable Boolean joinBeforeHost,
      @Nullable Boolean muteUponEntry,
      @Nullable Boolean hostVideo,
      @Nullable Boolean participantVideo,
      @Nullable Boolean authentication,
      @Nullable List<@Nullable String> alternativeHosts) {

    static final SettingsRequest NONE =
        new SettingsRequest(null, null, null, null, null, null, null);
  }
}
