package io.rollcall.zoomclient.webinars;

import org.jspecify.annotations.Nullable;

/**
 * Zoom's settings of a webinar, as far as they are used; null is not sent, so Zoom's default holds.
 *
 * @param practiceSession begins with a rehearsal
 * @param approvalType 0 registration with approval by itself, 1 by hand, 2 no registration
 * @param registrationType 1 once for all, 2 for each, 3 for those chosen
 * @param autoRecording {@code local}, {@code cloud} or {@code none}
 * @param alternativeHosts e-mails, separated by semicolons
 */
public record WebinarSettings(
    @Nullable Boolean hostVideo,
    @Nullable Boolean panelistsVideo,
    @Nullable Boolean practiceSession,
    @Nullable Integer approvalType,
    @Nullable Integer registrationType,
    @Nullable String autoRecording,
    @Nullable String alternativeHosts,
    @Nullable Boolean meetingAuthentication,
    @Nullable Boolean registrantsConfirmationEmail,
    @Nullable Boolean registrantsEmailNotification,
    @Nullable Boolean panelistsInvitationEmailNotification) {}
