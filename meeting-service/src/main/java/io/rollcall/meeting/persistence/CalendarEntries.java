package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.Timetable.Entry;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Slots with what a calendar shows of them. */
@Repository
public class CalendarEntries {

  private static final Columns<Entry> ENTRIES =
      new Columns<Entry>()
          .with("meeting", "uuid", Entry::meeting)
          .with("slot", "text", Entry::slot);

  /** Looked up one by one, however many entries the planner expects. */
  private static final String READ =
      """
      select e.meeting, e.slot, s.start_time, s.duration_minutes, s.cancelled,
        m.topic, m.agenda, m.phase, m.shown_sequence, m.shown_at
      from %s
      cross join lateral (
        select start_time, duration_minutes, cancelled from slot
        where meeting = e.meeting and id = e.slot and start_time is not null offset 0) s
      cross join lateral (
        select topic, agenda, phase, shown_sequence, shown_at from meeting
        where id = e.meeting and zoom_id is not null
          and (phase <> 'deleted' or shown_at > :since) offset 0) m
      order by s.start_time, e.meeting, e.slot
      """
          .formatted(ENTRIES.rows("e"));

  private final DatabaseClient database;

  CalendarEntries(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One time of a meeting.
   *
   * @param deleted the meeting is
   * @param sequence grows with every change of what is shown of the meeting
   * @param changedAt when that last changed
   */
  public record CalendarEntry(
      UUID meeting,
      Slot slot,
      String topic,
      @Nullable String agenda,
      boolean deleted,
      int sequence,
      Instant changedAt) {}

  /**
   * Those whose meeting Zoom has confirmed, the earliest first.
   *
   * @param since what was deleted before is left out
   */
  public Mono<List<CalendarEntry>> of(Collection<Entry> entries, Instant since) {
    return database
        .sql(READ)
        .bind("since", since)
        .bindValues(ENTRIES.of(entries))
        .map(CalendarEntries::entry)
        .all()
        .collectList();
  }

  private static CalendarEntry entry(Readable row) {
    return new CalendarEntry(
        Fields.id(row, "meeting"),
        new Slot(
            Fields.text(row, "slot"),
            Fields.time(row, "start_time"),
            Duration.ofMinutes(Fields.number(row, "duration_minutes")),
            Fields.is(row, "cancelled")),
        Fields.text(row, "topic"),
        Fields.maybeText(row, "agenda"),
        Words.known(Phase.class, Fields.text(row, "phase")) == Phase.DELETED,
        Fields.number(row, "shown_sequence"),
        Fields.time(row, "shown_at"));
  }
}
