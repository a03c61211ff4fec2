package io.rollcall.meeting.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a reconciliation did.
 *
 * @param meetings how many it went through
 * @param read how many of them it read whole from Zoom
 * @param left how many meetings, or hosts, it left as they are, because Zoom does not say clearly
 *     what they are
 * @param mended what it made true, by kind
 */
public record Tally(long meetings, long read, long left, Map<Mended, Long> mended) {

  public static final Tally NOTHING = new Tally(0, 0, 0, Map.of());

  /** A host whose meetings could not be gone through. */
  public static final Tally LEFT = new Tally(0, 0, 1, Map.of());

  private static final Tally PASSED = new Tally(1, 0, 0, Map.of());
  private static final Tally READ = new Tally(1, 1, 0, Map.of());

  public Tally {
    mended = Map.copyOf(mended);
  }

  /** One more meeting about which there was no doubt. */
  public Tally andPassed() {
    return plus(PASSED);
  }

  /** One more meeting that is left as it is. */
  public Tally andLeft() {
    return plus(READ).plus(LEFT);
  }

  /** One more meeting that was read, and what was made true by that. */
  public static Tally of(Collection<MeetingEvent> events) {
    Map<Mended, Long> mended = new EnumMap<>(Mended.class);
    events.stream()
        .flatMap(event -> Mended.by(event).stream())
        .forEach(kind -> mended.merge(kind, 1L, Long::sum));
    return new Tally(1, 1, 0, mended);
  }

  public Tally plus(Tally other) {
    Map<Mended, Long> both = new EnumMap<>(Mended.class);
    mended.forEach(both::put);
    other.mended.forEach((kind, count) -> both.merge(kind, count, Long::sum));
    return new Tally(meetings + other.meetings, read + other.read, left + other.left, both);
  }
}
