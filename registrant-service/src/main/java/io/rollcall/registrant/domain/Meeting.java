package io.rollcall.registrant.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a meeting counts for who may come and how.
 *
 * @param account key of the account
 * @param number Zoom's; null while Zoom has not confirmed the meeting
 * @param hosts e-mails of the host and of the alternative hosts
 * @param registration people are registered on Zoom
 * @param fixed it has planned times
 * @param single it takes place once, at a fixed time
 * @param times the planned times that were not cancelled, in order
 * @param occurrences when it took place
 */
public record Meeting(
    UUID id,
    long revision,
    boolean webinar,
    String account,
    @Nullable Long number,
    Set<String> hosts,
    boolean registration,
    boolean selfRegistration,
    Signing signing,
    boolean joinBeforeHost,
    boolean fixed,
    boolean single,
    List<Time> times,
    List<Occurrence> occurrences,
    boolean deleted) {

  /** How attendance is signed. */
  public enum Signing {
    OFF,
    BEFORE_ENTRY,
    ANY_TIME
  }

  /** A planned time. */
  public record Time(String slot, Instant start, Instant end) {}

  /**
   * A time that it took place.
   *
   * @param slot that it used; null if none
   */
  public record Occurrence(
      UUID id, @Nullable Instant start, @Nullable Instant end, @Nullable String slot) {

    public boolean isRunning() {
      return end == null;
    }
  }

  /** The occurrence that runs; of several the newest. */
  public Optional<Occurrence> running() {
    return occurrences.stream()
        .filter(Occurrence::isRunning)
        .max(comparing(Occurrence::start, nullsFirst(naturalOrder())));
  }

  /** What can still take place. */
  public Ahead ahead(Instant now) {
    if (!fixed) {
      return new Ahead.AnyTime();
    }
    return times.stream()
        .filter(time -> time.end().isAfter(now))
        .filter(time -> occurrences.stream().noneMatch(it -> time.slot().equals(it.slot())))
        .findFirst()
        .<Ahead>map(Ahead.Next::new)
        .orElseGet(Ahead.Nothing::new);
  }

  /** Whether Zoom would refuse to register whoever has this e-mail. */
  public boolean isHost(@Nullable String email) {
    return email != null && hosts.stream().anyMatch(email::equalsIgnoreCase);
  }
}
