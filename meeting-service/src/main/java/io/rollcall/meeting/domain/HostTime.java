package io.rollcall.meeting.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a host is taken for.
 *
 * @param atOnce how many meetings the host may hold at the same time, from 1
 */
public record HostTime(int atOnce, Collection<Engagement> engagements) {

  public HostTime {
    engagements = List.copyOf(engagements);
  }

  /** The same without a meeting: it does not stand in its own way. */
  public HostTime without(UUID meeting) {
    return new HostTime(
        atOnce, engagements.stream().filter(it -> !meeting.equals(it.meeting())).toList());
  }

  /**
   * The same with what Zoom lists and is not known here.
   *
   * @param strangers one that begins when an order does that Zoom has yet to confirm is that order
   */
  public HostTime with(Collection<Engagement> strangers) {
    Set<Instant> ordered =
        engagements.stream()
            .filter(it -> it.zoomId() == null)
            .map(Engagement::start)
            .collect(toSet());
    return new HostTime(
        atOnce,
        Stream.concat(
                engagements.stream(),
                strangers.stream().filter(it -> !ordered.contains(it.start())))
            .toList());
  }

  /**
   * The slots for which a meeting does not have the host yet.
   *
   * @param wanted those that have ended by now are left out
   */
  public List<Slot> missing(UUID meeting, Collection<Slot> wanted, Instant now) {
    return wanted.stream()
        .filter(slot -> slot.end().isAfter(now))
        .filter(
            slot ->
                engagements.stream()
                    .noneMatch(it -> meeting.equals(it.meeting()) && it.covers(slot)))
        .toList();
  }

  /** Why the host cannot hold all these slots: of what stands in the way what ends first. */
  public Optional<Engagement> conflict(Collection<Slot> wanted) {
    return wanted.stream()
        .sorted(comparing(Slot::start))
        .flatMap(slot -> conflict(slot).stream())
        .findFirst();
  }

  /** The lowest place that nothing has at that time. */
  public int freePlace(Slot wanted) {
    Set<Integer> taken =
        during(wanted).stream().map(Engagement::place).filter(Objects::nonNull).collect(toSet());
    return IntStream.iterate(0, place -> place + 1)
        .filter(place -> !taken.contains(place))
        .findFirst()
        .orElseThrow();
  }

  /** Where most of it is at once, something begins. */
  private Optional<Engagement> conflict(Slot wanted) {
    List<Engagement> during = during(wanted);
    return Stream.concat(
            Stream.of(wanted.start()),
            during.stream().map(Engagement::start).filter(it -> it.isAfter(wanted.start())))
        .sorted(naturalOrder())
        .map(time -> during.stream().filter(it -> it.lasts(time)).toList())
        .filter(atThatTime -> holders(atThatTime) >= atOnce)
        .flatMap(atThatTime -> atThatTime.stream().min(comparing(Engagement::end)).stream())
        .findFirst();
  }

  private static long holders(List<Engagement> engagements) {
    return engagements.stream().map(Engagement::holder).distinct().count();
  }

  private List<Engagement> during(Slot wanted) {
    return engagements.stream().filter(it -> it.overlaps(wanted)).toList();
  }
}
