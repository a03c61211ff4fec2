package io.rollcall.registrant.copies;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.platform.copies.Newest;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.KnownRow;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meetings, and the times that they took place. */
@Component
class MeetingCopy implements StateCopy {

  private final KnownMeetings meetings;
  private final Arriving arriving;

  MeetingCopy(KnownMeetings meetings, Arriving arriving) {
    this.meetings = meetings;
    this.arriving = arriving;
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
        .then(
            Mono.defer(
                () ->
                    table.equals(table())
                        ? arriving.store(newest.states())
                        : meetings.store(table, newest.states())));
  }

  private static KnownRow row(String key, byte[] value) {
    return key.indexOf(':') < 0
        ? KnownRow.of(StateJson.read(value, MeetingState.class), false)
        : KnownRow.of(StateJson.read(value, OccurrenceState.class), false);
  }
}
