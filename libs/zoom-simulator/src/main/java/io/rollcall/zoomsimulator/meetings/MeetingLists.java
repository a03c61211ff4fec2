package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The paged list of a host's meetings; instant ones are in none of Zoom's lists. */
@Component
class MeetingLists {

  private static final int PAGE_SIZE_LIMIT = 300;

  private final Meetings meetings;
  private final MeetingJson json;

  MeetingLists(Meetings meetings, MeetingJson json) {
    this.meetings = meetings;
    this.json = json;
  }

  Map<String, Object> page(Account account, Host host, String type, int pageSize, String token) {
    int size = Math.clamp(pageSize, 1, PAGE_SIZE_LIMIT);
    var page = PageToken.read(token, Objects.hash(account.key(), host.id(), type, size));
    var all = all(account, host, type);
    int from = Math.min(page.offset(), all.size());
    int to = Math.min(from + size, all.size());
    var view = new LinkedHashMap<String, Object>();
    view.put("page_size", size);
    view.put("total_records", all.size());
    view.put("next_page_token", to < all.size() ? page.after(size).text() : "");
    view.put("meetings", all.subList(from, to).stream().map(json::listed).toList());
    return view;
  }

  private List<Meeting> all(Account account, Host host, String type) {
    return meetings.of(account).stream()
        .filter(meeting -> meeting.host().id().equals(host.id()))
        .filter(meeting -> meeting.type() != 1)
        .filter(ofType(type))
        .sorted(Comparator.comparing(MeetingLists::order).thenComparing(Meeting::number))
        .toList();
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
    var start = meeting.plan().startTime();
    var length = Duration.ofMinutes(meeting.plan().durationMinutes());
    return start == null || start.plus(length).isAfter(Instant.now());
  }

  private static Instant order(Meeting meeting) {
    var start = meeting.plan().startTime();
    return start == null ? Instant.EPOCH : start;
  }
}
