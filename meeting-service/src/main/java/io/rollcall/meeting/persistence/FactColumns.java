package io.rollcall.meeting.persistence;

import static io.rollcall.platform.rows.Fields.instant;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Existence;
import io.rollcall.meeting.domain.OccurrenceFacts;

/** Facts as columns. */
final class FactColumns {

  static final String OF_OCCURRENCE =
      "start_told, joined, practised, start_by_end, seen_running, end_told, end_reported";

  private FactColumns() {}

  static OccurrenceFacts ofOccurrence(Readable row) {
    return new OccurrenceFacts(
        instant(row, "start_told"),
        instant(row, "joined"),
        instant(row, "practised"),
        instant(row, "start_by_end"),
        instant(row, "seen_running"),
        instant(row, "end_told"),
        instant(row, "end_reported"));
  }

  static Existence ofMeeting(Readable row) {
    return new Existence(instant(row, "deleted_at"), instant(row, "recovered_at"));
  }

  static Existence ofSlot(Readable row) {
    return new Existence(instant(row, "cancelled_at"), instant(row, "restored_at"));
  }
}
