package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a meeting that a caller may set; what is missing has a default.
 *
 * @param others fields that nobody knows, here and in each part: refused with all else that is
 *     wrong
 */
record MeetingRequest(
    @Nullable String conference,
    @Nullable String topic,
    @Nullable String agenda,
    @Nullable Boolean instant,
    @Nullable Instant startTime,
    @Nullable Integer durationMinutes,
    @Nullable String timeZone,
    @Nullable RecurrenceRequest recurrence,
    @Nullable AudienceRequest audience,
    @Nullable String account,
    @Nullable String host,
    @Nullable Boolean registration,
    @Nullable Boolean selfRegistration,
    @Nullable String recording,
    @Nullable SignedRequest signedAttendance,
    @Nullable SettingsRequest settings,
    @Nullable String passcode,
    @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  record AudienceRequest(
      @Nullable String kind,
      @Nullable String course,
      @Nullable String session,
      @Nullable String group,
      @Nullable String user,
      @JsonAnySetter @Nullable Map<String, JsonNode> others) {

    static final AudienceRequest NONE = new AudienceRequest(null, null, null, null, null, null);
  }

  record RecurrenceRequest(
      @Nullable String type,
      @Nullable Integer repeatInterval,
      @Nullable List<@Nullable String> weeklyDays,
      @Nullable Integer monthlyDay,
      @Nullable Integer monthlyWeek,
      @Nullable String monthlyWeekDay,
      @Nullable Integer endTimes,
      @Nullable Instant endDateTime,
      @JsonAnySetter @Nullable Map<String, JsonNode> others) {}

  record SignedRequest(
      @Nullable Boolean enabled,
      @Nullable String reason,
      @Nullable String policy,
      @JsonAnySetter @Nullable Map<String, JsonNode> others) {

    static final SignedRequest NONE = new SignedRequest(null, null, null, null);
  }

  record SettingsRequest(
      @Nullable Boolean waitingRoom,
      @Nullable Boolean joinBeforeHost,
      @Nullable Boolean muteUponEntry,
      @Nullable Boolean hostVideo,
      @Nullable Boolean participantVideo,
      @Nullable Boolean authentication,
      @Nullable List<@Nullable String> alternativeHosts,
      @JsonAnySetter @Nullable Map<String, JsonNode> others) {

    static final SettingsRequest NONE =
        new SettingsRequest(null, null, null, null, null, null, null, null);
  }
}
