package io.rollcall.zoomsimulator.people;

import java.time.Duration;
import java.time.Instant;

/** Somebody's stay that is over: a row of Zoom's reports. */
public record Stay(Participant participant, Instant leftAt) {

  public long seconds() {
    return Math.max(0, Duration.between(participant.joinedAt(), leftAt).toSeconds());
  }
}
