package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.meetings.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What was recorded of one occurrence.
 *
 * @param uuid of the occurrence
 * @param readyAt when Zoom has processed it; until then it does not tell its files
 */
public record Recording(
    Meeting meeting,
    String uuid,
    Instant start,
    Instant end,
    Instant readyAt,
    List<RecordingFile> files) {

  boolean isReady() {
    return !Instant.now().isBefore(readyAt);
  }

  long minutes() {
    return Duration.between(start, end).toMinutes();
  }

  List<RecordingFile> shown(boolean trashed) {
    return files.stream().filter(file -> file.isTrashed() == trashed).toList();
  }

  Recording with(List<RecordingFile> next) {
    return new Recording(meeting, uuid, start, end, readyAt, List.copyOf(next));
  }

  Recording map(Predicate<RecordingFile> which, UnaryOperator<RecordingFile> change) {
    return with(files.stream().map(each -> which.test(each) ? change.apply(each) : each).toList());
  }

  Recording without(Predicate<RecordingFile> which) {
    return with(files.stream().filter(which.negate()).toList());
  }
}
