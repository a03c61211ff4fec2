package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * When meetings take place, as calendars read it: slots by scope and start, the cancelled ones and
 * those of deleted meetings with them.
 */
@Repository
public class Timetable {

  private static final Columns<Row> ROWS =
      new Columns<Row>()
          .with("scope", "text", row -> row.scope().key())
          .with("starts_at", "timestamptz", row -> row.slot().start())
          .with("meeting", "uuid", Row::meeting)
          .with("slot", "text", row -> row.slot().id());

  private static final Columns<Scope> SCOPES =
      new Columns<Scope>().with("scope", "text", Scope::key);

  private static final String ADD =
      "insert into timetable (%s) select * from %s".formatted(ROWS.names(), ROWS.rows("n"));

  private static final String COUNT =
      """
      with gone as (delete from timetable where meeting = any(:replanned))
      update meeting set shown_sequence = shown_sequence + 1,
        shown_at = greatest(shown_at, clock_timestamp())
      where id = any(:shown)
      """;

  private static final String FIND =
      """
      select distinct starts_at, meeting, slot
      from (
        select t.starts_at, t.meeting, t.slot
        from %1$s cross join lateral (
          select starts_at, meeting, slot from timetable
          where scope = s.scope and starts_at >= :from and starts_at < :to
          order by starts_at %2$s, meeting %2$s, slot %2$s limit :limit) t
        union all
        select t.start_time, t.meeting, t.id
        from registration r cross join lateral (
          select start_time, meeting, id from slot
          where meeting = r.meeting and start_time >= :from and start_time < :to
          order by start_time %2$s, id %2$s limit :limit) t
        where r.user_id = :user and r.active) t
      order by starts_at %2$s, meeting %2$s, slot %2$s limit :limit
      """;

  private static final String FIRST = FIND.formatted(SCOPES.rows("s"), "asc");
  private static final String LAST = FIND.formatted(SCOPES.rows("s"), "desc");

  private final DatabaseClient database;

  Timetable(DatabaseClient database) {
    this.database = database;
  }

  private record Row(Scope scope, UUID meeting, Slot slot) {}

  /** A slot of a meeting. */
  public record Entry(UUID meeting, String slot) {}

  /** Of new meetings. */
  Mono<Void> add(Collection<KnownMeeting> meetings) {
    List<Row> rows = meetings.stream().flatMap(Timetable::rows).toList();
    return rows.isEmpty() ? Mono.empty() : database.sql(ADD).bindValues(ROWS.of(rows)).then();
  }

  /** Of meetings that this transaction has locked. */
  Mono<Void> update(Collection<Change> changes) {
    List<Change> shown = changes.stream().filter(Change::ofCalendars).toList();
    List<Change> replanned = shown.stream().filter(Change::ofSlots).toList();
    return shown.isEmpty()
        ? Mono.empty()
        : database
            .sql(COUNT)
            .bind("shown", ids(shown))
            .bind("replanned", ids(replanned))
            .then()
            .then(add(replanned.stream().map(Change::after).toList()));
  }

  /**
   * Whose slots, and when.
   *
   * @param user the slots of meetings that they are registered to are found as well
   * @param to before that
   */
  public record Span(Collection<Scope> scopes, String user, Instant from, Instant to) {}

  /** The first slots. */
  public Mono<List<Entry>> first(Span span, int limit) {
    return find(FIRST, span, limit);
  }

  /** The last slots. */
  public Mono<List<Entry>> last(Span span, int limit) {
    return find(LAST, span, limit);
  }

  private Mono<List<Entry>> find(String sql, Span span, int limit) {
    return database
        .sql(sql)
        .bind("user", span.user())
        .bind("from", span.from())
        .bind("to", span.to())
        .bind("limit", limit)
        .bindValues(SCOPES.of(span.scopes()))
        .map(row -> new Entry(Fields.id(row, "meeting"), Fields.text(row, "slot")))
        .all()
        .collectList();
  }

  private static Object ids(List<Change> changes) {
    return Columns.ids(changes.stream().map(it -> it.after().meeting().id()).toList());
  }

  private static Stream<Row> rows(KnownMeeting known) {
    UUID meeting = known.meeting().id();
    return Scope.toAttend(known.meeting()).stream()
        .flatMap(scope -> known.slots().stream().map(slot -> new Row(scope, meeting, slot)));
  }
}
