package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** All meetings and webinars of all accounts, bounded. Numbers are unique over the accounts. */
@Component
public class Meetings {

  private final MeetingUuids uuids = new MeetingUuids();
  private final int limit;
  private final Map<Long, Meeting> byNumber = new LinkedHashMap<>();

  Meetings(MeetingSettings settings) {
    this.limit = settings.kept();
  }

  synchronized Meeting create(Account account, Host host, Kind kind, Plan plan) {
    if (byNumber.size() >= limit) {
      forgetOldest();
    }
    var meeting = new Meeting(freeNumber(), uuids.next(), account.key(), host, kind, plan);
    byNumber.put(meeting.number(), meeting);
    return meeting;
  }

  /** One that is not deleted. */
  public Optional<Meeting> byNumber(long number) {
    return deletedOrNot(number).filter(meeting -> !meeting.isDeleted());
  }

  synchronized Optional<Meeting> deletedOrNot(long number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /**
   * The account's meeting with this number, as it stands in a path.
   *
   * @throws ZoomRefusal when there is none, or it is of the other kind
   */
  public Meeting of(Account account, Kind kind, String number) {
    var meeting =
        byNumber(number(kind, number))
            .filter(each -> each.isOf(account))
            .orElseThrow(() -> ZoomRefusal.missing(kind.title(), number));
    if (meeting.kind() != kind) {
      var other = meeting.kind().word();
      throw ZoomRefusal.of(400, 3000, "Cannot access " + other + " info.");
    }
    return meeting;
  }

  static long number(Kind kind, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw ZoomRefusal.of(400, 300, "Invalid " + kind.word() + " id.");
    }
  }

  /** Oldest first; deleted ones, too. */
  public synchronized List<Meeting> all() {
    return List.copyOf(byNumber.values());
  }

  /** Deleted ones, too. */
  public synchronized List<Meeting> of(Account account) {
    return byNumber.values().stream().filter(meeting -> meeting.isOf(account)).toList();
  }

  /** Those that are not deleted, newest first. */
  public synchronized List<Meeting> newest(int atMost) {
    return List.copyOf(byNumber.values()).reversed().stream()
        .filter(meeting -> !meeting.isDeleted())
        .limit(atMost)
        .toList();
  }

  public String newUuid() {
    return uuids.next();
  }

  public synchronized void clear() {
    byNumber.clear();
  }

  /** The oldest that is not running; if all are, the oldest. */
  private void forgetOldest() {
    var oldest = byNumber.values().iterator().next();
    var idle = byNumber.values().stream().filter(meeting -> meeting.startedAt() == null);
    byNumber.remove(idle.findFirst().orElse(oldest).number());
  }

  /** 9, 10 or, mostly, 11 digits. */
  private long freeNumber() {
    var random = ThreadLocalRandom.current();
    while (true) {
      long number =
          switch (random.nextInt(10)) {
            case 0 -> random.nextLong(100_000_000L, 1_000_000_000L);
            case 1 -> random.nextLong(1_000_000_000L, 10_000_000_000L);
            default -> random.nextLong(80_000_000_000L, 90_000_000_000L);
          };
      if (!byNumber.containsKey(number)) {
        return number;
      }
    }
  }
}
