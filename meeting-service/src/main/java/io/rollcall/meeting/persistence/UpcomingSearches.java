package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Scope;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds what somebody can go to now and next. The time depends on the page, on the number of scopes
 * and on how many meetings the person is registered to.
 */
@Repository
public class UpcomingSearches {

  private static final Columns<Scope> SCOPES =
      new Columns<Scope>().with("scope", "text", Scope::key);

  private static final String FIND =
      """
      select rank, at, meeting
      from (
        select u.rank, u.at, u.meeting
        from %s cross join lateral (
          select rank, at, meeting from upcoming
          where scope = s.scope and (rank, at, meeting) > (:rank, :at, :id)
          order by rank, at, meeting limit :limit) u
        union all
        select u.rank, u.at, u.meeting
        from registration r cross join lateral (
          select rank, at, meeting from upcoming where meeting = r.meeting limit 1) u
        where r.user_id = :user and r.active and (u.rank, u.at, u.meeting) > (:rank, :at, :id)) u
      group by rank, at, meeting
      order by rank, at, meeting limit :limit
      """
          .formatted(SCOPES.rows("s"));

  private final DatabaseClient database;

  UpcomingSearches(DatabaseClient database) {
    this.database = database;
  }

  /** A place in the list: by rank, time and id. */
  public record UpcomingPlace(int rank, Instant at, UUID id) {

    public static final UpcomingPlace FIRST =
        new UpcomingPlace(-1, Place.FIRST.at(), Place.FIRST.id());

    /** Ranks and times beyond all that there are are taken as the first or the last. */
    public UpcomingPlace {
      rank = Math.clamp(rank, -1, Short.MAX_VALUE);
      at = new Place(at, id).at();
    }
  }

  /** Places after a place, in these scopes or of meetings that the user is registered to. */
  public Mono<List<UpcomingPlace>> find(
      Collection<Scope> scopes, String user, UpcomingPlace after, int limit) {
    return database
        .sql(FIND)
        .bind("user", user)
        .bind("rank", after.rank())
        .bind("at", after.at())
        .bind("id", after.id())
        .bind("limit", limit)
        .bindValues(SCOPES.of(scopes))
        .map(
            row ->
                new UpcomingPlace(
                    Fields.number(row, "rank"), Fields.time(row, "at"), Fields.id(row, "meeting")))
        .all()
        .collectList();
  }
}
