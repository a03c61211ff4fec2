package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.people.Participant;
import io.rollcall.zoomsimulator.people.Person;
import io.rollcall.zoomsimulator.people.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens in a meeting. Each body may give the virtual time {@code at}; now is the default.
 */
@RestController
@RequestMapping("/control/meetings/{number}")
class MeetingsControl {

  private final Meetings meetings;
  private final Rooms rooms;

  MeetingsControl(Meetings meetings, Rooms rooms) {
    this.meetings = meetings;
    this.rooms = rooms;
  }

  record When(@Nullable Instant at) {}

  /** Who: the participant's uuid or the name. */
  record Who(String participant, @Nullable Instant at) {}

  /** Who moves where: the name of a breakout room, or nothing for the main room. */
  record Moving(String participant, @Nullable String room, @Nullable Instant at) {}

  record Joining(
      String name,
      @Nullable String email,
      boolean signedIn,
      @Nullable String registrantId,
      @Nullable String phone,
      @Nullable Instant at) {

    Person person() {
      return new Person(name, email, signedIn, registrantId, phone);
    }
  }

  record Entered(String participantUuid, String userId) {

    static Entered of(Participant participant) {
      return new Entered(participant.participantUuid(), participant.userId());
    }
  }

  record View(
      long number,
      String account,
      String uuid,
      @Nullable Instant startedAt,
      List<Participant> inside) {}

  @GetMapping
  View get(@PathVariable long number) {
    var meeting =
        meetings.byNumber(number).orElseThrow(() -> new NoSuchElementException("no " + number));
    return view(meeting);
  }

  @PostMapping("/start")
  View start(@PathVariable long number, @RequestBody(required = false) @Nullable When when) {
    return view(rooms.start(number, time(when == null ? null : when.at())));
  }

  @PostMapping("/join")
  Entered join(@PathVariable long number, @RequestBody Joining who) {
    return enter(number, who);
  }

  /** The same as joining: the person is another participant now. */
  @PostMapping("/rejoin")
  Entered rejoin(@PathVariable long number, @RequestBody Joining who) {
    return enter(number, who);
  }

  @PostMapping("/leave")
  Map<String, Boolean> leave(@PathVariable long number, @RequestBody Who who) {
    rooms.leave(number, who.participant(), time(who.at()));
    return Map.of("left", true);
  }

  /** To a breakout room or back: the person is another participant now. */
  @PostMapping("/breakout")
  Entered breakout(@PathVariable long number, @RequestBody Moving who) {
    var room = who.room() == null ? "" : who.room();
    return Entered.of(rooms.move(number, who.participant(), room, time(who.at())));
  }

  /** Ends the practice session of a webinar. */
  @PostMapping("/broadcast")
  View broadcast(@PathVariable long number, @RequestBody(required = false) @Nullable When when) {
    rooms.broadcast(number, time(when == null ? null : when.at()));
    return get(number);
  }

  @PostMapping("/drop")
  Map<String, Object> drop(@PathVariable long number, @RequestBody Who who) {
    return Map.of("noticedAfter", rooms.drop(number, who.participant(), time(who.at())));
  }

  @PostMapping("/end")
  Map<String, Boolean> end(
      @PathVariable long number, @RequestBody(required = false) @Nullable When when) {
    return Map.of("ended", rooms.end(number, time(when == null ? null : when.at())));
  }

  private Entered enter(long number, Joining who) {
    var person = who.person();
    return Entered.of(rooms.join(number, person, time(who.at())));
  }

  private View view(Meeting meeting) {
    return new View(
        meeting.number(),
        meeting.accountKey(),
        meeting.uuid(),
        meeting.startedAt(),
        rooms.inside(meeting.number()));
  }

  private static Instant time(@Nullable Instant at) {
    return at == null ? Instant.now() : at;
  }
}
