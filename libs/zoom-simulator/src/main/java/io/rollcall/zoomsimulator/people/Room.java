package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.meetings.Meeting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A running occurrence and who is in it or in its breakout rooms, at most 5,000. */
final class Room {

  private static final int LIMIT = 5000;
  private static final int FIRST_USER_ID = 16_778_240;
  private static final int USER_ID_STEP = 1024;

  private final Meeting meeting;
  private final String uuid;
  private final Instant startedAt;
  private final Map<String, Participant> inside = new LinkedHashMap<>();
  private boolean practice;
  private int joined;

  Room(Meeting meeting, Instant startedAt, boolean practice) {
    this.meeting = meeting;
    this.startedAt = startedAt;
    this.uuid = meeting.uuid();
    this.practice = practice;
  }

  Meeting meeting() {
    return meeting;
  }

  String uuid() {
    return uuid;
  }

  Instant startedAt() {
    return startedAt;
  }

  /** Whether it is only the rehearsal. */
  synchronized boolean isPractice() {
    return practice;
  }

  /** False when it was no rehearsal. */
  synchronized boolean endPractice() {
    boolean was = practice;
    practice = false;
    return was;
  }

  Participant enter(Person person, Instant at) {
    return enter(person, at, null, null);
  }

  synchronized Participant enter(
      Person person, Instant at, @Nullable String breakoutRoom, @Nullable String parentUserId) {
    if (inside.size() >= LIMIT) {
      throw new IllegalStateException("the meeting is full");
    }
    var participantUuid = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    var userId = Integer.toString(FIRST_USER_ID + USER_ID_STEP * joined++);
    var participant =
        new Participant(person, participantUuid, userId, at, breakoutRoom, parentUserId);
    inside.put(participantUuid, participant);
    return participant;
  }

  /** The participant with this uuid, else the one who came last under this name. */
  synchronized Optional<Participant> find(String uuidOrName) {
    var byUuid = Optional.ofNullable(inside.get(uuidOrName));
    return byUuid.or(
        () ->
            List.copyOf(inside.values()).reversed().stream()
                .filter(each -> each.person().name().equals(uuidOrName))
                .findFirst());
  }

  /** Whether the participant was still inside. */
  synchronized boolean exit(Participant participant) {
    return inside.remove(participant.participantUuid()) != null;
  }

  synchronized List<Participant> inside() {
    return List.copyOf(inside.values());
  }
}
