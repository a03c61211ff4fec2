package io.rollcall.meeting.occurrences;

import io.rollcall.contracts.OccurrenceIds;
import io.rollcall.meeting.domain.MeetingFacts;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What Zoom told about one meeting.
 *
 * @param account key of the meeting's account
 */
public record Told(UUID meeting, String account, MeetingFacts facts) {

  Stream<UUID> occurrences() {
    return facts.occurrences().keySet().stream().map(uuid -> OccurrenceIds.of(account, uuid));
  }
}
