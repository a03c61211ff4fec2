package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Where announcements stand in lists, the newest first. What is over does not stand there for long,
 * so the time of a page depends on the page, on the number of scopes, and on how many meetings
 * somebody is registered to.
 */
@Repository
public class Announced {

  private static final Columns<Row> ROWS =
      new Columns<Row>()
          .with("scope", "text", row -> row.scope().key())
          .with("shown_from", "timestamptz", row -> row.announcement().shownFrom())
          .with("meeting", "uuid", row -> row.announcement().meeting())
          .with("shown_to", "timestamptz", row -> row.announcement().shownTo());

  private static final Columns<Scope> SCOPES =
      new Columns<Scope>().with("scope", "text", Scope::key);

  private static final String ADD =
      "insert into announced (%s) select * from %s".formatted(ROWS.names(), ROWS.rows("n"));

  private static final String FIND =
      """
      select distinct shown_from, meeting
      from (
        select a.shown_from, a.meeting
        from %s cross join lateral (
          select shown_from, meeting from announced
          where scope = s.scope and (shown_from, meeting) < (:at, :id) and shown_to > :now
          order by shown_from desc, meeting desc limit :limit) a
        union all
        select a.shown_from, a.meeting
        from registration r cross join lateral (
          select shown_from, meeting, shown_to from announced where meeting = r.meeting limit 1) a
        where r.user_id = :user and r.active
          and (a.shown_from, a.meeting) < (:at, :id) and a.shown_to > :now) a
      order by shown_from desc, meeting desc limit :limit
      """
          .formatted(SCOPES.rows("s"));

  /** Whoever holds a row rewrites it; up to 1,000 rows at once. */
  private static final String REMOVE_WHAT_IS_OVER =
      """
      delete from announced
      where ctid = any(array(
        select ctid from announced
        where shown_to < '9999-12-31T00:00:00Z' and shown_to <= :now
        order by shown_to limit 1000 for update skip locked))
      """;

  private final DatabaseClient database;
  private final Clock clock;

  Announced(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Row(Scope scope, Announcement announcement) {}

  /** Puts one into the lists, in place of an earlier one of its meeting. */
  public Mono<Void> put(Announcement announcement, Meeting meeting) {
    List<Row> rows = rows(announcement, meeting).toList();
    return remove(List.of(meeting.id())).then(database.sql(ADD).bindValues(ROWS.of(rows)).then());
  }

  /** Those of these meetings stand in no list any more. */
  public Mono<Void> remove(Collection<UUID> meetings) {
    return database
        .sql("delete from announced where meeting = any(:meetings)")
        .bind("meetings", Columns.ids(meetings))
        .then();
  }

  /**
   * Places of those that are shown now and stand after a place, which is before it in time. What is
   * yet to come is not read: the look begins at the present.
   *
   * @param user what is announced of meetings that they are registered to is found as well; null
   *     for nobody
   */
  public Mono<List<Place>> find(
      Collection<Scope> scopes, @Nullable String user, Place after, int limit) {
    Instant now = clock.instant();
    Place from = after.at().isAfter(now) ? new Place(now, Place.LAST.id()) : after;
    return database
        .sql(FIND)
        .bind("user", MeetingColumns.nullable(user))
        .bind("at", from.at())
        .bind("id", from.id())
        .bind("now", now)
        .bind("limit", limit)
        .bindValues(SCOPES.of(scopes))
        .map(row -> new Place(Fields.time(row, "shown_from"), Fields.id(row, "meeting")))
        .all()
        .collectList();
  }

  public Mono<Void> removeWhatIsOver() {
    return database.sql(REMOVE_WHAT_IS_OVER).bind("now", clock.instant()).then();
  }

  private static Stream<Row> rows(Announcement announcement, Meeting meeting) {
    return Scope.of(announcement.audience(meeting.details().audience()), meeting.createdBy())
        .stream()
        .map(scope -> new Row(scope, announcement));
  }
}
