package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.Existence;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A row of the table {@code slot}.
 *
 * @param planned empty for a slot of which only its cancellation is known
 */
record SlotRow(UUID meeting, String id, Optional<Slot> planned, Existence told, boolean used) {

  private static final Columns<SlotRow> COLUMNS =
      new Columns<SlotRow>()
          .with("meeting", "uuid", SlotRow::meeting)
          .with("id", "text", SlotRow::id)
          .with("start_time", "timestamptz", row -> row.planned.map(Slot::start).orElse(null))
          .with("duration_minutes", "int", row -> row.planned.map(SlotRow::minutes).orElse(null))
          .with("cancelled_at", "timestamptz", row -> row.told.deletedAt())
          .with("restored_at", "timestamptz", row -> row.told.recoveredAt())
          .with("cancelled", "boolean", row -> row.told.isDeleted())
          .with("used", "boolean", SlotRow::used);

  private static final String UPSERT =
      """
      insert into slot as s (%s) select * from %s
      on conflict (meeting, id) do update set
        start_time = coalesce(excluded.start_time, s.start_time),
        duration_minutes = coalesce(excluded.duration_minutes, s.duration_minutes),
        cancelled_at = greatest(s.cancelled_at, excluded.cancelled_at),
        restored_at = greatest(s.restored_at, excluded.restored_at),
        cancelled = excluded.cancelled,
        used = excluded.used
      where (s.start_time, s.duration_minutes, s.cancelled_at, s.restored_at, s.used)
        is distinct from (excluded.start_time, excluded.duration_minutes,
          excluded.cancelled_at, excluded.restored_at, excluded.used)
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  static SlotRow read(Readable row) {
    Instant start = Fields.instant(row, "start_time");
    String id = Fields.text(row, "id");
    Optional<Slot> planned =
        start == null
            ? Optional.empty()
            : Optional.of(new Slot(id, start, length(row), Fields.is(row, "cancelled")));
    return new SlotRow(
        Fields.id(row, "meeting"), id, planned, FactColumns.ofSlot(row), Fields.is(row, "used"));
  }

  static Mono<Void> store(DatabaseClient database, Collection<Change> changes) {
    return database
        .sql(UPSERT)
        .bindValues(COLUMNS.of(changes.stream().flatMap(it -> of(it.after())).toList()))
        .then();
  }

  /** What is not planned any more, and of which Zoom never told anything else. */
  static Mono<Void> remove(DatabaseClient database, Change change) {
    return database
        .sql("delete from slot where meeting = :meeting and id = any(:ids)")
        .bind("meeting", change.after().meeting().id())
        .bind("ids", change.droppedSlots().toArray(String[]::new))
        .then();
  }

  private static Stream<SlotRow> of(KnownMeeting known) {
    Map<String, Existence> told = known.facts().slots();
    Set<String> used = known.history().usedSlots();
    Map<String, Slot> plan =
        known.slots().stream().collect(Collectors.toMap(Slot::id, slot -> slot));
    return Stream.concat(plan.keySet().stream(), told.keySet().stream())
        .distinct()
        .map(
            id ->
                new SlotRow(
                    known.meeting().id(),
                    id,
                    Optional.ofNullable(plan.get(id)),
                    told.getOrDefault(id, Existence.UNTOUCHED),
                    used.contains(id)));
  }

  private static long minutes(Slot slot) {
    return slot.length().toMinutes();
  }

  private static Duration length(Readable row) {
    return Duration.ofMinutes(Fields.number(row, "duration_minutes"));
  }
}
