package io.rollcall.meeting.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Occurrence;
import io.rollcall.meeting.domain.OccurrenceFacts;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A row of the table {@code occurrence}: what was told, and what is shown. */
record OccurrenceRow(
    UUID id, UUID meeting, OccurrenceFacts facts, Occurrence shown, long revision) {

  private static final Columns<OccurrenceRow> COLUMNS =
      new Columns<OccurrenceRow>()
          .with("id", "uuid", OccurrenceRow::id)
          .with("meeting", "uuid", OccurrenceRow::meeting)
          .with("zoom_uuid", "text", OccurrenceRow::zoomUuid)
          .with("start_told", "timestamptz", row -> row.facts.startTold())
          .with("joined", "timestamptz", row -> row.facts.joined())
          .with("practised", "timestamptz", row -> row.facts.practised())
          .with("start_by_end", "timestamptz", row -> row.facts.startByEnd())
          .with("seen_running", "timestamptz", row -> row.facts.seenRunning())
          .with("end_told", "timestamptz", row -> row.facts.endTold())
          .with("end_reported", "timestamptz", row -> row.facts.endReported())
          .with("started_at", "timestamptz", row -> row.shown.startedAt())
          .with("ended_at", "timestamptz", row -> row.shown.endedAt())
          .with("end_inferred", "boolean", row -> row.shown.endInferred())
          .with("slot", "text", row -> row.shown.slot())
          .with("place", "timestamptz", row -> row.shown.at())
          .with("revision", "bigint", OccurrenceRow::revision);

  private static final String UPSERT =
      """
      insert into occurrence as o (%s) select * from %s
      on conflict (id) do update set
        start_told = least(o.start_told, excluded.start_told),
        joined = least(o.joined, excluded.joined),
        practised = least(o.practised, excluded.practised),
        start_by_end = least(o.start_by_end, excluded.start_by_end),
        seen_running = least(o.seen_running, excluded.seen_running),
        end_told = least(o.end_told, excluded.end_told),
        end_reported = least(o.end_reported, excluded.end_reported),
        started_at = excluded.started_at,
        ended_at = excluded.ended_at,
        end_inferred = excluded.end_inferred,
        slot = excluded.slot,
        place = excluded.place,
        revision = excluded.revision
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  String zoomUuid() {
    return shown.zoomUuid();
  }

  static OccurrenceRow read(Readable row) {
    return new OccurrenceRow(
        Fields.id(row, "id"),
        Fields.id(row, "meeting"),
        FactColumns.ofOccurrence(row),
        new Occurrence(
            Fields.text(row, "zoom_uuid"),
            Fields.instant(row, "started_at"),
            Fields.instant(row, "ended_at"),
            Fields.is(row, "end_inferred"),
            Fields.maybeText(row, "slot"),
            Fields.time(row, "place")),
        Fields.big(row, "revision"));
  }

  static Mono<Void> store(DatabaseClient database, Collection<Change> changes) {
    List<OccurrenceRow> rows = changes.stream().flatMap(OccurrenceRow::of).toList();
    return rows.isEmpty() ? Mono.empty() : database.sql(UPSERT).bindValues(COLUMNS.of(rows)).then();
  }

  private static Stream<OccurrenceRow> of(Change change) {
    return change.changedOccurrences().stream().map(it -> of(change.after(), it));
  }

  private static OccurrenceRow of(KnownMeeting known, Occurrence shown) {
    String uuid = shown.zoomUuid();
    return new OccurrenceRow(
        KnownMeetings.occurrenceId(known.meeting(), uuid),
        known.meeting().id(),
        requireNonNull(known.facts().occurrences().get(uuid)),
        shown,
        known.occurrenceRevisions().getOrDefault(uuid, 0L));
  }
}
