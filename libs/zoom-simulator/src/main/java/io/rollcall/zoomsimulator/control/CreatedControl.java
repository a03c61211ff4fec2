package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that was created and is remembered, to compare with what others know of it. */
@RestController
class CreatedControl {

  private final Meetings meetings;

  CreatedControl(Meetings meetings) {
    this.meetings = meetings;
  }

  record Created(
      long number,
      String account,
      String kind,
      String topic,
      Instant createdAt,
      @Nullable Instant deletedAt) {

    static Created of(Meeting meeting) {
      return new Created(
          meeting.number(),
          meeting.accountKey(),
          meeting.kind().word(),
          meeting.topic(),
          meeting.createdAt(),
          meeting.deletedAt());
    }
  }

  /** Oldest first; those that were deleted, too. Rules about lists that lag do not concern it. */
  @GetMapping("/control/meetings")
  List<Created> all(
      @RequestParam(defaultValue = "*") String account,
      @RequestParam(defaultValue = "*") String topic) {
    return meetings.all().stream()
        .map(Created::of)
        .filter(
            each ->
                PatternMatchUtils.simpleMatch(account, each.account())
                    && PatternMatchUtils.simpleMatch(topic, each.topic()))
        .toList();
  }
}
