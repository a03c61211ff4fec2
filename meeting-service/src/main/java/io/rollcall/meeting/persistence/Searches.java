package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Words;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds meetings by start and id. Each stretch is read from the index as far as the page goes, so
 * the time depends on the page and on the number of stretches, never on the number of meetings.
 */
@Repository
public class Searches {

  private static final Columns<Search.Stretch> STRETCHES =
      new Columns<Search.Stretch>()
          .with("scope", "text", it -> it.scope().key())
          .with("phase", "text", it -> Words.of(it.phase()));

  private static final String FIND =
      """
      select distinct l.starts_at, l.meeting
      from %s cross join lateral (
        select starts_at, meeting from listed
        where scope = s.scope and phase = s.phase
          and (starts_at, meeting) > (:at, :id)
          and starts_at >= :from and starts_at < :to
        order by starts_at, meeting limit :limit) l
      order by l.starts_at, l.meeting limit :limit
      """
          .formatted(STRETCHES.rows("s"));

  private final DatabaseClient database;

  Searches(DatabaseClient database) {
    this.database = database;
  }

  /** Places of the meetings after a place. */
  public Mono<List<Place>> find(Search search, Place after, int limit) {
    return search.stretches().isEmpty()
        ? Mono.just(List.of())
        : database
            .sql(FIND)
            .bind("at", after.at())
            .bind("id", after.id())
            .bind("from", search.from())
            .bind("to", search.to())
            .bind("limit", limit)
            .bindValues(STRETCHES.of(search.stretches()))
            .map(row -> new Place(Fields.time(row, "starts_at"), Fields.id(row, "meeting")))
            .all()
            .collectList();
  }
}
