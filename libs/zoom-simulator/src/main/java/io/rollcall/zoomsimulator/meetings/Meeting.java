package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as Zoom knows it. Each time it takes place it gets another uuid. */
public final class Meeting {

  private static final int PAST_LIMIT = 50;

  private final long number;
  private final String accountKey;
  private final Host host;
  private final MeetingDraft plan;
  private final Instant createdAt = Instant.now();
  private final List<Past> past = new ArrayList<>();
  private String uuid;
  private @Nullable Instant startedAt;

  Meeting(long number, String uuid, String accountKey, Host host, MeetingDraft plan) {
    this.number = number;
    this.uuid = uuid;
    this.accountKey = accountKey;
    this.host = host;
    this.plan = plan;
  }

  /** A time that it took place. */
  public record Past(String uuid, Instant startedAt, Instant endedAt) {}

  /** Starts it under a new uuid; false when it is running already. */
  public synchronized boolean start(String newUuid, Instant at) {
    if (startedAt != null) {
      return false;
    }
    uuid = newUuid;
    startedAt = at;
    return true;
  }

  /** Ends it; null when it is not running. */
  public synchronized @Nullable Past end(Instant at) {
    if (startedAt == null) {
      return null;
    }
    var ended = new Past(uuid, startedAt, at);
    startedAt = null;
    past.add(ended);
    if (past.size() > PAST_LIMIT) {
      past.removeFirst();
    }
    return ended;
  }

  public long number() {
    return number;
  }

  public String accountKey() {
    return accountKey;
  }

  public Host host() {
    return host;
  }

  /** Whether this account may see it. */
  boolean isOf(Account account) {
    return accountKey.equals(account.key());
  }

  /** The uuid of the running occurrence, else of the last one, else the one it was created with. */
  public synchronized String uuid() {
    return uuid;
  }

  public synchronized @Nullable Instant startedAt() {
    return startedAt;
  }

  synchronized List<Past> past() {
    return List.copyOf(past);
  }

  MeetingDraft plan() {
    return plan;
  }

  public String topic() {
    return plan.topic();
  }

  public int type() {
    return plan.type();
  }

  /** Planned minutes; Zoom says 0 for an instant meeting. */
  public int durationMinutes() {
    return plan.type() == 1 ? 0 : plan.durationMinutes();
  }

  public String timezone() {
    return plan.timezone();
  }

  Instant createdAt() {
    return createdAt;
  }
}
