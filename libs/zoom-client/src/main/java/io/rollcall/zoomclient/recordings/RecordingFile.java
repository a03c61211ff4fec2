package io.rollcall.zoomclient.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a recording. The links are not shown.
 *
 * @param id null for a time line
 * @param fileType such as {@code MP4}; blank while it is being recorded
 * @param fileSize bytes
 * @param recordingType such as {@code shared_screen_with_speaker_view}
 * @param status {@code processing} or {@code completed}
 * @param recordingEnd null while it is being recorded
 */
public record RecordingFile(
    @Nullable String id,
    @Nullable String fileType,
    @Nullable String fileExtension,
    long fileSize,
    @Nullable String recordingType,
    @Nullable String status,
    @Nullable Instant recordingStart,
    @Nullable Instant recordingEnd,
    @Nullable String playUrl,
    @Nullable String downloadUrl) {

  /** Whether Zoom has finished it. */
  public boolean isCompleted() {
    return recordingEnd != null && !"processing".equals(status);
  }

  @Override
  public String toString() {
    return "RecordingFile[" + id + ", " + fileType + "]";
  }
}
