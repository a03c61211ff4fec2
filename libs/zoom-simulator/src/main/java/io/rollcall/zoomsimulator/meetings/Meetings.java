package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** All meetings of all accounts, bounded. Numbers are unique over the accounts. */
@Component
public class Meetings {

  private final MeetingUuids uuids = new MeetingUuids();
  private final int limit;
  private final Map<Long, Meeting> byNumber = new LinkedHashMap<>();

  Meetings(MeetingSettings settings) {
    this.limit = settings.kept();
  }

  synchronized Meeting create(Account account, Host host, MeetingDraft plan) {
    if (byNumber.size() >= limit) {
      forgetOldest();
    }
    var meeting = new Meeting(freeNumber(), uuids.next(), account.key(), host, plan);
    byNumber.put(meeting.number(), meeting);
    return meeting;
  }

  public synchronized Optional<Meeting> byNumber(long number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The account's meeting with this number, as it stands in a path. */
  public Meeting of(Account account, String number) {
    try {
      return byNumber(Long.parseLong(number))
          .filter(meeting -> meeting.isOf(account))
          .orElseThrow(() -> ZoomRefusal.noSuchMeeting(number));
    } catch (NumberFormatException notANumber) {
      throw ZoomRefusal.invalid("meetingId", "Invalid meeting id.");
    }
  }

  synchronized List<Meeting> of(Account account) {
    return byNumber.values().stream().filter(meeting -> meeting.isOf(account)).toList();
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
