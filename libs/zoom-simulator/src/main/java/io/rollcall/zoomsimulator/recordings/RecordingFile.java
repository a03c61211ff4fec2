package io.rollcall.zoomsimulator.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a recording.
 *
 * @param type such as {@code MP4}
 * @param size bytes
 * @param trashedAt null while it is not in the trash
 */
public record RecordingFile(
    String id, FileType type, Instant start, Instant end, long size, @Nullable Instant trashedAt) {

  RecordingFile trashed(@Nullable Instant at) {
    return new RecordingFile(id, type, start, end, size, at);
  }

  boolean isTrashed() {
    return trashedAt != null;
  }
}
