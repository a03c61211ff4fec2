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
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Where meetings stand in lists: at their first slot; where series do so again is kept beside. */
@Repository
class Listed {

  private static final Columns<Scope> SCOPES =
      new Columns<Scope>().with("scope", "text", Scope::key);

  private static final Columns<KnownMeeting> STANDINGS =
      new Columns<KnownMeeting>()
          .with("meeting", "uuid", known -> known.meeting().id())
          .with("phase", "text", known -> Words.of(known.standing().phase()))
          .with("starts_at", "timestamptz", known -> Places.of(known).first())
          .with("ahead_until", "timestamptz", known -> known.standing().aheadUntil());

  private static final String ADD =
      """
      insert into listed (scope, phase, starts_at, meeting, ahead_until)
      select s.scope, :phase, :starts_at, :meeting, :ahead_until from %s
      """
          .formatted(SCOPES.rows("s"));

  private static final String UPDATE =
      """
      update listed l
      set phase = s.phase, starts_at = s.starts_at, ahead_until = s.ahead_until from %s
      where l.meeting = s.meeting
        and (l.phase, l.starts_at, l.ahead_until)
          is distinct from (s.phase, s.starts_at, s.ahead_until)
      """
          .formatted(STANDINGS.rows("s"));

  private final DatabaseClient database;
  private final ListedAgain again;

  Listed(DatabaseClient database, ListedAgain again) {
    this.database = database;
    this.again = again;
  }

  Mono<Void> add(KnownMeeting known) {
    Standing standing = known.standing();
    return database
        .sql(ADD)
        .bind("phase", Words.of(standing.phase()))
        .bind("starts_at", Places.of(known).first())
        .bind("meeting", known.meeting().id())
        .bind("ahead_until", standing.aheadUntil())
        .bindValues(SCOPES.of(List.copyOf(Scope.of(known.meeting()))))
        .then()
        .then(again.add(List.of(known)));
  }

  Mono<Void> update(Collection<Change> changes) {
    return database
        .sql(UPDATE)
        .bindValues(STANDINGS.of(changes.stream().map(Change::after).toList()))
        .then()
        .then(again.update(changes));
  }
}
