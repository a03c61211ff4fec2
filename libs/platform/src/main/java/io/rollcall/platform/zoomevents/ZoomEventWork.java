package io.rollcall.platform.zoomevents;

import io.rollcall.platform.consuming.RecordWork;
import io.rollcall.platform.zoomevents.ParkedEvents.Stranger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes Zoom's events to a handler: each once, and not before its meeting is known. An event of an
 * unknown meeting is parked while that meeting's lock is held, after a second look: whoever makes
 * the meeting known meanwhile either was seen, or will find the event parked.
 */
final class ZoomEventWork implements RecordWork {

  private final ZoomEventHandler handler;
  private final Inbox inbox;
  private final ParkedEvents parked;
  private final MeetingLocks locks;

  ZoomEventWork(ZoomEventHandler handler, Inbox inbox, ParkedEvents parked, MeetingLocks locks) {
    this.handler = handler;
    this.inbox = inbox;
    this.parked = parked;
    this.locks = locks;
  }

  @Override
  public String group() {
    return handler.consumer();
  }

  @Override
  public List<String> topics() {
    return handler.topics();
  }

  /** An event without a type concerns everybody: somebody has to look at it. */
  @Override
  public boolean concerns(ConsumerRecord<String, byte[]> candidate) {
    String type = Arrival.typeOf(candidate);
    return type == null || handler.handles(type);
  }

  @Override
  public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
    return inbox
        .firstTime(handler.consumer(), records.stream().map(Arrival::of).toList())
        .filter(fresh -> !fresh.isEmpty())
        .flatMap(this::applyFresh);
  }

  private Mono<Void> applyFresh(List<Arrival> fresh) {
    Map<Arrival, ZoomMeetingKey> meetings = LinkedHashMap.newLinkedHashMap(fresh.size());
    for (Arrival arrival : fresh) {
      handler.meetingOf(arrival.event()).ifPresent(meeting -> meetings.put(arrival, meeting));
    }
    return strangersAmong(Set.copyOf(meetings.values()))
        .flatMap(
            unknown -> {
              Predicate<Arrival> waits = arrival -> isIn(unknown, meetings.get(arrival));
              return park(fresh.stream().filter(waits).toList(), meetings)
                  .then(Mono.defer(() -> hand(fresh.stream().filter(waits.negate()).toList())));
            });
  }

  /** The unknown ones, locked. */
  private Mono<Set<ZoomMeetingKey>> strangersAmong(Set<ZoomMeetingKey> meetings) {
    return unknown(meetings)
        .flatMap(
            unknown ->
                unknown.isEmpty()
                    ? Mono.just(unknown)
                    : locks.hold(unknown).then(Mono.defer(() -> unknown(unknown))));
  }

  private Mono<Set<ZoomMeetingKey>> unknown(Set<ZoomMeetingKey> meetings) {
    if (meetings.isEmpty()) {
      return Mono.just(meetings);
    }
    return handler
        .known(meetings)
        .map(
            known ->
                meetings.stream()
                    .filter(Predicate.not(known::contains))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private Mono<Void> park(List<Arrival> strangers, Map<Arrival, ZoomMeetingKey> meetings) {
    List<Stranger> rows =
        strangers.stream()
            .flatMap(
                arrival ->
                    Optional.ofNullable(meetings.get(arrival))
                        .map(meeting -> new Stranger(arrival, meeting))
                        .stream())
            .toList();
    return rows.isEmpty()
        ? Mono.empty()
        : parked
            .add(handler.consumer(), rows)
            .then(handler.strangers(rows.stream().map(row -> row.arrival().event()).toList()));
  }

  private Mono<Void> hand(List<Arrival> arrivals) {
    List<ZoomEvent> events = arrivals.stream().map(Arrival::event).toList();
    return events.isEmpty() ? Mono.empty() : handler.apply(events);
  }

  private static boolean isIn(Set<ZoomMeetingKey> unknown, @Nullable ZoomMeetingKey meeting) {
    return meeting != null && unknown.contains(meeting);
  }
}
