package io.rollcall.zoomclient.recordings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that Zoom made of one occurrence. Links, passcode and token are not shown.
 *
 * @param id Zoom's number of the meeting or webinar
 * @param uuid of the occurrence
 * @param duration minutes
 * @param totalSize bytes
 * @param password of the play links
 * @param downloadAccessToken for {@code Authorization: Bearer}; where it was asked for only
 */
public record ZoomRecording(
    long id,
    String uuid,
    @Nullable String hostId,
    @Nullable String hostEmail,
    @Nullable String topic,
    @Nullable Instant startTime,
    int duration,
    long totalSize,
    @Nullable String shareUrl,
    @Nullable String password,
    @Nullable String downloadAccessToken,
    @Nullable List<RecordingFile> recordingFiles) {

  /** The files; empty where Zoom tells none. */
  public List<RecordingFile> files() {
    return recordingFiles == null ? List.of() : recordingFiles;
  }

  /** Whether Zoom has finished every file. */
  public boolean isCompleted() {
    return files().stream().allMatch(RecordingFile::isCompleted);
  }

  @Override
  public String toString() {
    return "ZoomRecording[" + uuid + "]";
  }
}
