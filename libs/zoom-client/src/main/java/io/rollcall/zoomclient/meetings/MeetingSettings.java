package io.rollcall.zoomclient.meetings;

import org.jspecify.annotations.Nullable;

/**
 * Zoom's settings of a meeting, as far as they are used; null is not sent, so Zoom's default holds.
 *
 * @param joinBeforeHost without effect while {@code waitingRoom} is on
 * @param jbhTime minutes before the start: 0 (any time), 5 or 10
 * @param approvalType 0 registration with approval by itself, 1 by hand, 2 no registration
 * @param registrationType 1 once for all, 2 for each, 3 for those chosen
 * @param autoRecording {@code local}, {@code cloud} or {@code none}
 * @param alternativeHosts e-mails, separated by semicolons
 */
public record MeetingSettings(
    @Nullable Boolean hostVideo,
    @Nullable Boolean participantVideo,
    @Nullable Boolean joinBeforeHost,
    @Nullable Integer jbhTime,
    @Nullable Boolean muteUponEntry,
    @Nullable Boolean waitingRoom,
    @Nullable Integer approvalType,
    @Nullable Integer registrationType,
    @Nullable String autoRecording,
    @Nullable String alternativeHosts,
    @Nullable Boolean meetingAuthentication,
    @Nullable Boolean registrantsConfirmationEmail,
    @Nullable Boolean registrantsEmailNotification) {}
