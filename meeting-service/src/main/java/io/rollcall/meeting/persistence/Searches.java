package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Words;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds meetings by start and id. Of each stretch no more than a number of rows is read from the
 * index, so the time depends on it and on the number of stretches, never on the number of meetings.
 */
@Repository
public class Searches {

  private static final Columns<Search.Stretch> STRETCHES =
      new Columns<Search.Stretch>()
          .with("scope", "text", it -> it.scope().key())
          .with("phase", "text", it -> Words.of(it.phase()));

  private static final Columns<Search.Further> FURTHER =
      new Columns<Search.Further>()
          .with("within", "text", it -> it.scope().key())
          .with("deleted", "boolean", Search.Further::deleted)
          .with("gap", "text", it -> Words.of(it.gap()))
          .with("until", "timestamptz", Search.Further::until);

  private static final String FIND =
      """
      select starts_at, meeting, bool_and(counts) as counts
      from (
        select l.starts_at, l.meeting, true as counts
        from %s cross join lateral (
          select starts_at, meeting from listed
          where scope = s.scope and phase = s.phase
            and (starts_at, meeting) > (:at, :id)
            and starts_at >= :from and starts_at < :to
          order by starts_at, meeting limit :page) l
        union all
        select l.starts_at, l.meeting, l.previous < :from
        from %s cross join lateral (
          select starts_at, meeting, previous from listed_again
          where scope = f.within and deleted = f.deleted and gap = f.gap
            and (starts_at, meeting) > (:at, :id)
            and starts_at >= :from and starts_at < f.until
          order by starts_at, meeting limit :rows) l) l
      group by starts_at, meeting
      order by starts_at, meeting limit :rows
      """
          .formatted(STRETCHES.rows("s"), FURTHER.rows("f"));

  private final DatabaseClient database;

  Searches(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Where a meeting stands.
   *
   * @param counts whether it is the first such place from the beginning of the search on
   */
  public record Found(Place place, boolean counts) {}

  /** The first rows after a place, as many as a page of that many meetings has to read. */
  public Mono<List<Found>> find(Search search, Place after, int limit) {
    return search.stretches().isEmpty()
        ? Mono.just(List.of())
        : database
            .sql(FIND)
            .bind("at", after.at())
            .bind("id", after.id())
            .bind("from", search.from())
            .bind("to", search.to())
            .bind("page", limit + 1)
            .bind("rows", search.rows(limit))
            .bindValues(STRETCHES.of(search.stretches()))
            .bindValues(FURTHER.of(search.further()))
            .map(
                row ->
                    new Found(
                        new Place(Fields.time(row, "starts_at"), Fields.id(row, "meeting")),
                        Fields.is(row, "counts")))
            .all()
            .collectList();
  }
}
