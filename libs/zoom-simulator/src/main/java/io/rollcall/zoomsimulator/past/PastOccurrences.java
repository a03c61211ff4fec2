package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.MeetingUuids;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.people.Participant;
import io.rollcall.zoomsimulator.people.Stay;
import io.rollcall.zoomsimulator.people.Stays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what took place, by uuid or number, and who was there. */
@Component
public class PastOccurrences {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Meetings meetings;
  private final Stays stays;

  PastOccurrences(Meetings meetings, Stays stays) {
    this.meetings = meetings;
    this.stays = stays;
  }

  /** One time that a meeting took place. */
  public record Found(Meeting meeting, Meeting.Past past) {

    long minutes() {
      return Duration.between(past.startedAt(), past.endedAt()).toMinutes();
    }
  }

  /**
   * The occurrence with this uuid, or the latest under this number.
   *
   * @param id as it stands in a path, where a uuid is URL-encoded twice
   */
  public Found find(Account account, Kind kind, String id) {
    var wanted = MeetingUuids.ofPath(id);
    return all(account, kind).toList().reversed().stream()
        .filter(found -> isNamed(found, wanted))
        .findFirst()
        .orElseThrow(() -> ZoomRefusal.missing(kind.title(), id));
  }

  /** The stays in an occurrence as Zoom lists them: none with fewer than two people. */
  List<Stay> listed(Account account, Found found) {
    var all = stays(account, found);
    return people(all) < 2 ? List.of() : all;
  }

  /**
   * The stays in an occurrence.
   *
   * @throws ZoomRefusal while Zoom has not put them together yet, and after a year
   */
  List<Stay> stays(Account account, Found found) {
    var ended = found.past().endedAt();
    if (Instant.now().isBefore(ended.plus(account.rules().reportsLag()))) {
      throw ZoomRefusal.of(404, 3001, "Meeting ID is invalid or not end.");
    }
    if (Instant.now().isAfter(ended.plus(KEPT))) {
      throw ZoomRefusal.of(400, 12702, "Can not access a meeting a year ago.");
    }
    return stays.of(found.past().uuid());
  }

  /** How many people there were, however often they came. */
  long people(Found found) {
    return people(stays.of(found.past().uuid()));
  }

  long totalMinutes(Found found) {
    return stays.of(found.past().uuid()).stream().mapToLong(Stay::seconds).sum() / 60;
  }

  private static long people(List<Stay> stays) {
    return stays.stream().map(Stay::participant).map(Participant::person).distinct().count();
  }

  private Stream<Found> all(Account account, Kind kind) {
    return meetings.of(account).stream()
        .filter(meeting -> meeting.kind() == kind)
        .flatMap(meeting -> meeting.past().stream().map(past -> new Found(meeting, past)));
  }

  private static boolean isNamed(Found found, String id) {
    return found.past().uuid().equals(id) || Long.toString(found.meeting().number()).equals(id);
  }
}
