package io.rollcall.meeting.persistence;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds meetings by start and id. Of each stretch no more than a number of rows is read from the
 * index, so the time depends on it and on the number of stretches, for what runs on how many do so
 * at once, never on the number of meetings.
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
          .with("resting", "text", it -> Words.of(it.phase()))
          .with("gap", "text", it -> Words.of(it.gap()))
          .with("until", "timestamptz", Search.Further::until);

  private static final Columns<Scope> RUNNING =
      new Columns<Scope>().with("running", "text", Scope::key);

  private static final String FIND =
      """
      select starts_at, meeting, bool_and(counts) as counts, bool_or(number = :page) as cut
      from (
        select l.starts_at, l.meeting, true as counts, number
        from %s cross join lateral (
          select starts_at, meeting, row_number() over (order by starts_at, meeting) as number
          from listed
          where scope = s.scope and phase = s.phase
            and (starts_at, meeting) > (:at, :id) and starts_at < :to
          order by starts_at, meeting limit :page) l
        union all
        select l.starts_at, l.meeting, l.previous < :from, number
        from %s cross join lateral (
          select starts_at, meeting, previous,
            row_number() over (order by starts_at, meeting) as number
          from listed_again
          where scope = f.within and phase = f.resting and gap = f.gap
            and (starts_at, meeting) > (:at, :id) and starts_at < f.until
          order by starts_at, meeting limit :again) l
        union all
        select p.start_time, l.meeting, true, 0
        from %s cross join lateral (
          select meeting from listed
          where scope = r.running and phase = 'started' and starts_at < :from) l
        cross join lateral (
          select start_time from slot
          where meeting = l.meeting and not cancelled
            and start_time >= :from and start_time < :to
          order by start_time limit 1) p
        where (p.start_time, l.meeting) > (:at, :id)) l
      group by starts_at, meeting
      order by starts_at, meeting limit :rows
      """
          .formatted(STRETCHES.rows("s"), FURTHER.rows("f"), RUNNING.rows("r"));

  /** Of so many stretches no more than this part of the page is read at first. */
  private static final int MANY = 16;

  private static final int PART = 4;

  private final DatabaseClient database;

  Searches(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Where a meeting stands.
   *
   * @param counts whether it is the first such place from the beginning of the search on
   * @param cut it is the last that was read of a stretch, so others behind it may be missing
   */
  public record Found(Place place, boolean counts, boolean cut) {}

  /**
   * The first rows after a place, as many as a page of that many meetings has to read. Of many
   * stretches a part of the page is read first, because it will hardly come from few of them.
   */
  public Mono<List<Found>> find(Search search, Place after, int limit) {
    if (search.stretches().isEmpty()) {
      return Mono.just(List.of());
    }
    Mono<List<Found>> whole = read(search, after, limit, limit + 1, search.rows(limit));
    int part = limit / PART + 2;
    return search.stretches().size() < MANY
        ? whole
        : read(search, after, limit, part, part)
            .flatMap(found -> Mono.justOrEmpty(complete(found, limit)).switchIfEmpty(whole));
  }

  private static Optional<List<Found>> complete(List<Found> found, int limit) {
    int sound = 0;
    while (sound < found.size() && !found.get(sound).cut()) {
      sound++;
    }
    if (sound == found.size()) {
      return Optional.of(found);
    }
    List<Found> all = found.subList(0, sound + 1);
    return Optional.of(all).filter(it -> it.stream().filter(Found::counts).count() > limit);
  }

  private Mono<List<Found>> read(Search search, Place after, int limit, int page, int again) {
    // one bound only: of two the index would be read from the earlier one on
    Place begin = after.notBefore(search.from());
    return database
        .sql(FIND)
        .bind("at", begin.at())
        .bind("id", begin.id())
        .bind("from", search.from())
        .bind("to", search.to())
        .bind("page", page)
        .bind("again", again)
        .bind("rows", search.rows(limit))
        .bindValues(STRETCHES.of(search.stretches()))
        .bindValues(FURTHER.of(search.further()))
        .bindValues(RUNNING.of(search.running()))
        .map(
            row ->
                new Found(
                    new Place(Fields.time(row, "starts_at"), Fields.id(row, "meeting")),
                    Fields.is(row, "counts"),
                    Fields.is(row, "cut")))
        .all()
        .collectList();
  }
}
