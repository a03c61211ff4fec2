package io.rollcall.meeting.persistence;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Places;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.platform.rows.Columns;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Where series stand in lists after their first slot. Written when they are planned anew, when they
 * take place for the first time, and when they are over.
 */
@Repository
class ListedAgain {

  /** One further place of a meeting. */
  private record Row(UUID meeting, Standing standing, Places.Again place) {

    static Stream<Row> of(KnownMeeting known) {
      Standing standing = known.resting();
      return Places.of(known).again().stream()
          .map(place -> new Row(known.meeting().id(), standing, place));
    }
  }

  /** One scope of a meeting. */
  private record Within(KnownMeeting known, Scope scope) {

    static Stream<Within> of(KnownMeeting known) {
      return Scope.of(known.meeting()).stream().map(scope -> new Within(known, scope));
    }
  }

  private static final Columns<Row> PLACES =
      new Columns<Row>()
          .with("meeting", "uuid", Row::meeting)
          .with("phase", "text", row -> Words.of(row.standing().phase()))
          .with("gap", "text", row -> Words.of(row.place().gap()))
          .with("starts_at", "timestamptz", row -> row.place().start())
          .with("previous", "timestamptz", row -> row.place().previous())
          .with("ahead_until", "timestamptz", row -> row.standing().aheadUntil());

  private static final Columns<Within> SCOPES =
      new Columns<Within>()
          .with("within", "uuid", row -> row.known().meeting().id())
          .with("scope", "text", row -> row.scope().key());

  private static final String ADD =
      """
      insert into listed_again (scope, phase, gap, starts_at, meeting, previous, ahead_until)
      select s.scope, p.phase, p.gap, p.starts_at, p.meeting, p.previous, p.ahead_until
      from %s join %s on s.within = p.meeting
      """
          .formatted(PLACES.rows("p"), SCOPES.rows("s"));

  private final DatabaseClient database;

  ListedAgain(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Collection<KnownMeeting> meetings) {
    List<Row> rows = meetings.stream().flatMap(Row::of).toList();
    return rows.isEmpty()
        ? Mono.empty()
        : database
            .sql(ADD)
            .bindValues(PLACES.of(rows))
            .bindValues(SCOPES.of(meetings.stream().flatMap(Within::of).toList()))
            .then();
  }

  Mono<Void> update(Collection<Change> changes) {
    List<KnownMeeting> moved =
        changes.stream().filter(ListedAgain::moves).map(Change::after).toList();
    return moved.isEmpty() ? Mono.empty() : remove(moved).then(add(moved));
  }

  private Mono<Void> remove(Collection<KnownMeeting> meetings) {
    return database
        .sql("delete from listed_again where meeting = any(:ids)")
        .bind("ids", Columns.ids(meetings.stream().map(it -> it.meeting().id()).toList()))
        .then();
  }

  private static boolean moves(Change change) {
    return !Places.of(change.before()).again().equals(Places.of(change.after()).again())
        || !change.before().resting().equals(change.after().resting());
  }
}
