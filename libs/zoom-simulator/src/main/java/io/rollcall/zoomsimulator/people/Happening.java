package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.meetings.Meeting;
import java.time.Instant;

/** Something that happened in a meeting, for those in this process who follow it. */
public sealed interface Happening {

  Meeting meeting();

  Instant at();

  /** It began; {@code practice} when it is only the rehearsal of a webinar. */
  record Started(Meeting meeting, Instant at, boolean practice) implements Happening {}

  record Came(Meeting meeting, Instant at, Participant participant) implements Happening {}

  record Went(Meeting meeting, Instant at, Participant participant) implements Happening {}

  record Ended(Meeting meeting, Meeting.Past past) implements Happening {

    @Override
    public Instant at() {
      return past.endedAt();
    }
  }
}
