package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.MeetingEvents;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens in meetings. Each action is reported to the account's webhooks at once. */
@Component
public class Rooms {

  private static final int LIMIT = 5000;

  private final Accounts accounts;
  private final Meetings meetings;
  private final MeetingEvents meetingEvents;
  private final PeopleEvents peopleEvents;
  private final PeopleSettings settings;
  private final Map<Long, Room> running = new ConcurrentHashMap<>();

  Rooms(
      Accounts accounts,
      Meetings meetings,
      MeetingEvents meetingEvents,
      PeopleEvents peopleEvents,
      PeopleSettings settings) {
    this.accounts = accounts;
    this.meetings = meetings;
    this.meetingEvents = meetingEvents;
    this.peopleEvents = peopleEvents;
    this.settings = settings;
  }

  /**
   * Starts a meeting under a new uuid.
   *
   * @throws IllegalStateException when it is running
   */
  public Meeting start(long number, Instant at) {
    if (running.size() >= LIMIT) {
      throw new IllegalStateException("at most " + LIMIT + " meetings run at a time");
    }
    var meeting = meeting(number);
    if (!meeting.start(meetings.newUuid(), at)) {
      throw new IllegalStateException("the meeting is running");
    }
    running.put(number, new Room(meeting, at));
    meetingEvents.started(account(meeting), meeting, at);
    return meeting;
  }

  /** Lets a person in, again if they were there before: as another participant then. */
  public Participant join(long number, Person person, Instant at) {
    var room = room(number);
    var participant = room.enter(person, at);
    peopleEvents.joined(account(room.meeting()), room, participant);
    return participant;
  }

  /** Lets the participant with this uuid or name go. */
  public void leave(long number, String uuidOrName, Instant at) {
    var room = room(number);
    report(room, find(room, uuidOrName), LeaveReason.LEFT, at);
  }

  /**
   * Cuts a participant off: Zoom notices it, and reports it as a leave, only later.
   *
   * @return how much later
   */
  public Duration drop(long number, String uuidOrName, Instant at) {
    return drop(number, uuidOrName, at, settings.leftAfterDrop(), settings.leftAfterDrop());
  }

  /**
   * Cuts a participant off.
   *
   * @param noticedAfter of the meeting's time
   * @param wait until the report, of real time
   */
  public Duration drop(
      long number, String uuidOrName, Instant at, Duration noticedAfter, Duration wait) {
    var room = room(number);
    var participant = find(room, uuidOrName);
    Mono.delay(wait)
        .subscribe(_ -> report(room, participant, LeaveReason.CUT_OFF, at.plus(noticedAfter)));
    return wait;
  }

  /** Ends a meeting: everybody leaves. False when it is not running. */
  public boolean end(long number, Instant at) {
    var room = running.remove(number);
    var meeting = meeting(number);
    if (room == null) {
      return false;
    }
    for (var participant : room.inside()) {
      report(room, participant, LeaveReason.MEETING_ENDED, at);
    }
    var ended = meeting.end(at);
    if (ended != null) {
      meetingEvents.ended(account(meeting), meeting, ended);
    }
    return true;
  }

  public List<Participant> inside(long number) {
    var room = running.get(number);
    return room == null ? List.of() : room.inside();
  }

  public void clear() {
    running.clear();
  }

  private void report(Room room, Participant participant, LeaveReason reason, Instant at) {
    if (room.exit(participant)) {
      peopleEvents.left(account(room.meeting()), room, participant, reason, at);
    }
  }

  private static Participant find(Room room, String uuidOrName) {
    return room.find(uuidOrName)
        .orElseThrow(() -> new NoSuchElementException("nobody inside is " + uuidOrName));
  }

  private Room room(long number) {
    meeting(number);
    var room = running.get(number);
    if (room == null) {
      throw new IllegalStateException("the meeting is not running");
    }
    return room;
  }

  private Meeting meeting(long number) {
    return meetings
        .byNumber(number)
        .orElseThrow(() -> new NoSuchElementException("no meeting " + number));
  }

  private Account account(Meeting meeting) {
    return accounts
        .byKey(meeting.accountKey())
        .orElseThrow(() -> new NoSuchElementException("no account " + meeting.accountKey()));
  }
}
