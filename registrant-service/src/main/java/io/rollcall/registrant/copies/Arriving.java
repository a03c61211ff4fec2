package io.rollcall.registrant.copies;

import io.rollcall.platform.zoomevents.Parking;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.KnownRow;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps meetings in the table that is in use: what waits for one is applied as soon as it comes.
 */
@Component
public class Arriving {

  private final KnownMeetings meetings;
  private final Parking parking;

  Arriving(KnownMeetings meetings, Parking parking) {
    this.meetings = meetings;
    this.parking = parking;
  }

  /** Within the caller's transaction; each key once. */
  public Mono<Void> store(Collection<KnownRow> rows) {
    Set<ZoomMeetingKey> numbers = numbers(rows);
    if (numbers.isEmpty()) {
      return meetings.store(KnownMeetings.TABLE, rows);
    }
    return meetings
        .find(numbers)
        .flatMapMany(
            known ->
                meetings
                    .store(KnownMeetings.TABLE, rows)
                    .thenMany(Flux.fromIterable(numbers).filter(it -> !known.containsKey(it))))
        .concatMap(parking::meetingCame)
        .then();
  }

  private static Set<ZoomMeetingKey> numbers(Collection<KnownRow> rows) {
    return rows.stream()
        .flatMap(
            row ->
                row.number() == null
                    ? Stream.empty()
                    : Stream.of(new ZoomMeetingKey(row.account(), row.number())))
        .collect(Collectors.toSet());
  }
}
