package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The paged lists of a host's meetings and webinars; instant ones are in none of Zoom's lists.
 * Where the account's rules say so they show what was there a while ago.
 */
@Component
class MeetingLists {

  private final Meetings meetings;
  private final MeetingJson json;

  MeetingLists(Meetings meetings, MeetingJson json) {
    this.meetings = meetings;
    this.json = json;
  }

  Map<String, Object> page(Account account, Host host, Kind kind, String type, Pages.Asked asked) {
    var name = kind.word() + "s";
    var all = all(account, host, kind, type);
    return Pages.of(name, all, json::listed, asked, account.key(), host.id(), type);
  }

  private List<Meeting> all(Account account, Host host, Kind kind, String type) {
    var seen = Instant.now().minus(account.rules().listsLag());
    return meetings.of(account).stream()
        .filter(meeting -> meeting.kind() == kind && meeting.host().id().equals(host.id()))
        .filter(meeting -> meeting.type() != 1 && wasThere(meeting, seen))
        .filter(ofType(type))
        .sorted(Comparator.comparing(MeetingLists::order).thenComparing(Meeting::number))
        .toList();
  }

  private static boolean wasThere(Meeting meeting, Instant at) {
    var deleted = meeting.deletedAt();
    return !meeting.createdAt().isAfter(at) && (deleted == null || deleted.isAfter(at));
  }

  private static Predicate<Meeting> ofType(String type) {
    return switch (type) {
      case "scheduled" -> _ -> true;
      case "live" -> meeting -> meeting.startedAt() != null;
      case "upcoming", "upcoming_meetings" -> MeetingLists::isAhead;
      case "previous_meetings" -> meeting -> !isAhead(meeting);
      default -> throw ZoomRefusal.invalid("type");
    };
  }

  private static boolean isAhead(Meeting meeting) {
    var occurrences = meeting.occurrences();
    return occurrences.isEmpty()
        ? isAhead(meeting.plan())
        : occurrences.stream()
            .anyMatch(each -> !each.deleted() && isAhead(each.startTime(), each.duration()));
  }

  private static boolean isAhead(Plan plan) {
    var start = plan.startTime();
    return start == null || isAhead(start, plan.durationMinutes());
  }

  private static boolean isAhead(Instant start, int minutes) {
    return start.plus(Duration.ofMinutes(minutes)).isAfter(Instant.now());
  }

  private static Instant order(Meeting meeting) {
    var start = meeting.plan().startTime();
    return start == null ? Instant.EPOCH : start;
  }
}
