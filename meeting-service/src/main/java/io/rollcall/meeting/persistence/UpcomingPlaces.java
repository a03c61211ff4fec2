package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Upcoming;
import io.rollcall.platform.rows.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Where meetings stand among what people can go to now and next. */
@Repository
class UpcomingPlaces {

  private record Row(KnownMeeting known, Scope scope, Upcoming place) {

    static Stream<Row> of(KnownMeeting known, Instant now) {
      return Upcoming.of(known, now).stream()
          .flatMap(
              place ->
                  Scope.toAttend(known.meeting()).stream()
                      .map(scope -> new Row(known, scope, place)));
    }
  }

  private static final Columns<Row> COLUMNS =
      new Columns<Row>()
          .with("meeting", "uuid", row -> row.known().meeting().id())
          .with("scope", "text", row -> row.scope().key())
          .with("rank", "int", row -> row.place().rank().ordinal())
          .with("at", "timestamptz", row -> row.place().at())
          .with("until", "timestamptz", row -> row.place().until());

  private static final String UPSERT =
      """
      insert into upcoming as u (%s) select * from %s
      on conflict (meeting, scope) do update
      set rank = excluded.rank, at = excluded.at, until = excluded.until
      where (u.rank, u.at, u.until) is distinct from (excluded.rank, excluded.at, excluded.until)
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private final DatabaseClient database;
  private final Clock clock;

  UpcomingPlaces(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Mono<Void> add(KnownMeeting known) {
    return upsert(Row.of(known, clock.instant()).toList());
  }

  /**
   * Of meetings that this transaction has locked; what time alone moves is moved by itself. By
   * another clock a meeting may have gone already, so with its slots it is written anew.
   */
  Mono<Void> update(Collection<Change> changes) {
    Instant now = clock.instant();
    List<KnownMeeting> moved =
        changes.stream().filter(it -> moves(it, now)).map(Change::after).toList();
    return remove(moved.stream().filter(it -> Upcoming.of(it, now).isEmpty()).toList())
        .then(upsert(moved.stream().flatMap(it -> Row.of(it, now)).toList()));
  }

  private static boolean moves(Change change, Instant now) {
    return !Upcoming.of(change.before(), now).equals(Upcoming.of(change.after(), now))
        || !Upcoming.open(change.before()).equals(Upcoming.open(change.after()));
  }

  private Mono<Void> upsert(List<Row> rows) {
    return rows.isEmpty() ? Mono.empty() : database.sql(UPSERT).bindValues(COLUMNS.of(rows)).then();
  }

  private Mono<Void> remove(List<KnownMeeting> meetings) {
    return meetings.isEmpty()
        ? Mono.empty()
        : database
            .sql("delete from upcoming where meeting = any(:ids)")
            .bind("ids", Columns.ids(meetings.stream().map(it -> it.meeting().id()).toList()))
            .then();
  }
}
