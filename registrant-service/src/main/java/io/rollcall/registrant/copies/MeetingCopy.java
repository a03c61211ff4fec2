package io.rollcall.registrant.copies;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.platform.copies.Newest;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.platform.zoomevents.Parking;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.KnownRow;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings, and the times that they took place. */
@Component
class MeetingCopy implements StateCopy {

  private final KnownMeetings meetings;
  private final Parking parking;

  MeetingCopy(KnownMeetings meetings, Parking parking) {
    this.meetings = meetings;
    this.parking = parking;
  }

  @Override
  public String consumer() {
    return "registrant-service.meetings";
  }

  @Override
  public String topic() {
    return Topics.MEETING;
  }

  @Override
  public String table() {
    return KnownMeetings.TABLE;
  }

  @Override
  public Mono<Void> apply(String table, List<StateRecord> records) {
    Newest<KnownRow> newest = Newest.of(records, MeetingCopy::row, KnownRow::revision);
    return meetings
        .erase(table, newest.erased())
        .then(Mono.defer(() -> store(table, newest.states())));
  }

  /** What waits for a meeting is applied as soon as the table in use knows it. */
  private Mono<Void> store(String table, Collection<KnownRow> rows) {
    Set<ZoomMeetingKey> numbers = numbers(rows);
    if (!table.equals(table()) || numbers.isEmpty()) {
      return meetings.store(table, rows);
    }
    return meetings
        .find(numbers)
        .flatMapMany(
            known ->
                meetings
                    .store(table, rows)
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

  private static KnownRow row(String key, byte[] value) {
    return key.indexOf(':') < 0
        ? KnownRow.of(StateJson.read(value, MeetingState.class), false)
        : KnownRow.of(StateJson.read(value, OccurrenceState.class), false);
  }
}
