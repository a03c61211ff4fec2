package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.MeetingEvents;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Stays stays;
  private final PeopleSettings settings;
  private final ApplicationEventPublisher publisher;
  private final Map<Long, Room> running = new ConcurrentHashMap<>();

  Rooms(
      Accounts accounts,
      Meetings meetings,
      MeetingEvents meetingEvents,
      PeopleEvents peopleEvents,
      Stays stays,
      PeopleSettings settings,
      ApplicationEventPublisher publisher) {
    this.accounts = accounts;
    this.meetings = meetings;
    this.meetingEvents = meetingEvents;
    this.peopleEvents = peopleEvents;
    this.stays = stays;
    this.settings = settings;
    this.publisher = publisher;
  }

  /**
   * Starts a meeting under a new uuid; a webinar that has a practice session with that.
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
    boolean practice =
        meeting.kind() == Kind.WEBINAR && meeting.plan().settings().flag("practice_session");
    running.put(number, new Room(meeting, at, practice));
    meetingEvents.started(account(meeting), meeting, at, practice);
    publisher.publishEvent(new Happening.Started(meeting, at, practice));
    return meeting;
  }

  /**
   * Ends the rehearsal of a webinar: it goes on before its audience, under the same uuid.
   *
   * @throws IllegalStateException when it is no rehearsal
   */
  public void broadcast(long number, Instant at) {
    var room = room(number);
    var meeting = room.meeting();
    if (!room.endPractice()) {
      throw new IllegalStateException("the webinar is not in its practice session");
    }
    var rehearsal = new Meeting.Past(room.uuid(), room.startedAt(), at);
    meetingEvents.ended(account(meeting), meeting, rehearsal, true);
    meetingEvents.started(account(meeting), meeting, at, false);
    publisher.publishEvent(new Happening.Started(meeting, at, false));
  }

  /** Lets a person in, again if they were there before: as another participant then. */
  public Participant join(long number, Person person, Instant at) {
    var room = room(number);
    return entered(room, room.enter(person, at));
  }

  /** Lets the participant with this uuid or name go. */
  public void leave(long number, String uuidOrName, Instant at) {
    var room = room(number);
    report(room, find(room, uuidOrName), LeaveReason.LEFT, at);
  }

  /**
   * Moves a participant between the main room and a breakout room: a leave and a join, as another
   * participant.
   *
   * @param breakoutRoom its name; blank for the main room
   */
  public Participant move(long number, String uuidOrName, String breakoutRoom, Instant at) {
    var room = room(number);
    var before = find(room, uuidOrName);
    boolean toMain = breakoutRoom.isBlank();
    report(room, before, toMain ? LeaveReason.TO_MAIN_ROOM : LeaveReason.TO_BREAKOUT_ROOM, at);
    var uuid = toMain ? null : BreakoutRooms.uuid(room.uuid(), breakoutRoom);
    var parent = toMain ? null : before.userId();
    return entered(room, room.enter(before.person(), at, uuid, parent));
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
      meetingEvents.ended(account(meeting), meeting, ended, room.isPractice());
      publisher.publishEvent(new Happening.Ended(meeting, ended));
    }
    return true;
  }

  public List<Participant> inside(long number) {
    var room = running.get(number);
    return room == null ? List.of() : room.inside();
  }

  public void clear() {
    running.clear();
    stays.clear();
  }

  private Participant entered(Room room, Participant participant) {
    peopleEvents.joined(account(room.meeting()), room, participant);
    publisher.publishEvent(new Happening.Came(room.meeting(), participant.joinedAt(), participant));
    return participant;
  }

  private void report(Room room, Participant participant, LeaveReason reason, Instant at) {
    if (room.exit(participant)) {
      stays.add(room.uuid(), new Stay(participant, at));
      peopleEvents.left(account(room.meeting()), room, participant, reason, at);
      publisher.publishEvent(new Happening.Went(room.meeting(), at, participant));
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
