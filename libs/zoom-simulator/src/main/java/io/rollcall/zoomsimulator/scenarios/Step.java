package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Person;
import java.time.Duration;

/** Something that happens in a class, {@code at} so long after its start. */
sealed interface Step {

  Duration at();

  /** The host starts the meeting. */
  record Starts(Duration at) implements Step {}

  /** Somebody comes, or comes back. */
  record Joins(Duration at, Person person, boolean again) implements Step {}

  /** Somebody leaves in the ordinary way. */
  record Leaves(Duration at, Person person) implements Step {}

  /** Somebody's connection breaks; Zoom notices {@code noticedAfter}. */
  record Drops(Duration at, Person person, Duration noticedAfter) implements Step {}

  /** Somebody goes to a breakout room, or with a blank name back to the main room. */
  record Moves(Duration at, Person person, String room) implements Step {}

  /** The host ends the meeting for everybody. */
  record Ends(Duration at) implements Step {}
}
