package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A meeting or webinar as Zoom knows it. Each time it takes place it gets another uuid. */
public final class Meeting {

  private static final int PAST_LIMIT = 50;

  private final long number;
  private final String accountKey;
  private final Host host;
  private final Instant createdAt = Instant.now();
  private final List<Past> past = new ArrayList<>();
  private Kind kind;
  private Plan plan;
  private List<Occurrence> occurrences;
  private String uuid;
  private @Nullable Instant startedAt;
  private @Nullable Instant deletedAt;

  Meeting(long number, String uuid, String accountKey, Host host, Kind kind, Plan plan) {
    this.number = number;
    this.uuid = uuid;
    this.accountKey = accountKey;
    this.host = host;
    this.kind = kind;
    this.plan = plan;
    this.occurrences = plan.occurrences();
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

  /**
   * Plans it anew; occurrences are made anew only when their times change.
   *
   * @return the former plan
   */
  synchronized Plan plan(UnaryOperator<Plan> change) {
    var former = plan;
    plan = change.apply(former);
    if (!plan.hasSameTimes(former)) {
      occurrences = plan.occurrences();
    }
    return former;
  }

  synchronized void become(Kind next, Plan nextPlan) {
    kind = next;
    plan = nextPlan;
  }

  synchronized void delete() {
    deletedAt = Instant.now();
  }

  /** False when it was not deleted. */
  synchronized boolean recover() {
    boolean wasDeleted = deletedAt != null;
    deletedAt = null;
    return wasDeleted;
  }

  synchronized void change(Occurrence occurrence, UnaryOperator<Occurrence> change) {
    occurrences =
        occurrences.stream()
            .map(each -> each.id().equals(occurrence.id()) ? change.apply(each) : each)
            .toList();
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
  public boolean isOf(Account account) {
    return accountKey.equals(account.key());
  }

  public synchronized Kind kind() {
    return kind;
  }

  /** The uuid of the running occurrence, else of the last one, else the one it was created with. */
  public synchronized String uuid() {
    return uuid;
  }

  public synchronized @Nullable Instant startedAt() {
    return startedAt;
  }

  public synchronized @Nullable Instant deletedAt() {
    return deletedAt;
  }

  boolean isDeleted() {
    return deletedAt() != null;
  }

  public synchronized List<Past> past() {
    return List.copyOf(past);
  }

  public synchronized Plan plan() {
    return plan;
  }

  public synchronized List<Occurrence> occurrences() {
    return occurrences;
  }

  /** One that was not deleted. */
  public Optional<Occurrence> occurrence(String id) {
    return occurrences().stream()
        .filter(each -> each.id().equals(id) && !each.deleted())
        .findFirst();
  }

  public String topic() {
    return plan().topic();
  }

  public int type() {
    return plan().type();
  }

  /** Planned minutes; Zoom says 0 for an instant meeting. */
  public int durationMinutes() {
    return type() == 1 ? 0 : plan().durationMinutes();
  }

  public String timezone() {
    return plan().timezone();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
