package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.recordings.FileType;
import io.rollcall.zoomsimulator.recordings.Studio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes a recording of what took place last, or more files of one that is there. */
@RestController
class RecordingsControl {

  private final Meetings meetings;
  private final Studio studio;

  RecordingsControl(Meetings meetings, Studio studio) {
    this.meetings = meetings;
    this.studio = studio;
  }

  /** {@code processing}: how long until the files are there. */
  record Asked(@Nullable List<FileType> files, @Nullable Duration processing) {}

  @PostMapping("/control/meetings/{number}/recordings")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> make(
      @PathVariable long number, @RequestBody(required = false) @Nullable Asked asked) {
    var meeting =
        meetings.byNumber(number).orElseThrow(() -> new NoSuchElementException("no " + number));
    if (meeting.past().isEmpty()) {
      throw new IllegalStateException("the meeting did not take place yet");
    }
    var past = meeting.past().getLast();
    var wanted = Optional.ofNullable(asked);
    studio.record(
        meeting,
        past,
        wanted.map(Asked::files).orElse(null),
        wanted.map(Asked::processing).orElse(null));
    return Map.of("uuid", past.uuid());
  }
}
