package io.rollcall.zoomclient.recordings;

import org.jspecify.annotations.Nullable;

/**
 * Who may see a recording on Zoom; null is not sent, so it stays as it is.
 *
 * @param shareRecording {@code publicly}, {@code internally} or {@code none}
 * @param recordingAuthentication for people who are signed in only
 * @param password at most 10 characters; not shown
 */
public record RecordingSettings(
    @Nullable String shareRecording,
    @Nullable Boolean recordingAuthentication,
    @Nullable Boolean viewerDownload,
    @Nullable String password,
    @Nullable Boolean onDemand,
    @Nullable Integer approvalType,
    @Nullable Boolean sendEmailToHost,
    @Nullable Boolean showSocialShareButtons,
    @Nullable String topic) {

  @Override
  public String toString() {
    return "RecordingSettings[" + shareRecording + "]";
  }
}
