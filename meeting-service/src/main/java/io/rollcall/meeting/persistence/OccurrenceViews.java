package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Occurrences to be shown, newest first. */
@Repository
public class OccurrenceViews {

  private static final String PAGE =
      """
      select id, started_at, ended_at, end_inferred, slot, place from occurrence
      where meeting = :meeting and (place, id) < (:place, :id)
        and (practised is null or coalesce(started_at, ended_at) is not null)
      order by place desc, id desc limit :limit
      """;

  private final DatabaseClient database;

  OccurrenceViews(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One time that a meeting took place.
   *
   * @param place where the list goes on after it, together with its id
   */
  public record OccurrenceView(
      UUID id,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      boolean endInferred,
      @Nullable String slot,
      Instant place) {}

  /** Those before a place; all are before {@link Place#LAST}. */
  public Mono<List<OccurrenceView>> page(UUID meeting, Place before, int limit) {
    return database
        .sql(PAGE)
        .bind("meeting", meeting)
        .bind("place", before.at())
        .bind("id", before.id())
        .bind("limit", limit)
        .map(
            row ->
                new OccurrenceView(
                    Fields.id(row, "id"),
                    Fields.instant(row, "started_at"),
                    Fields.instant(row, "ended_at"),
                    Fields.is(row, "end_inferred"),
                    Fields.maybeText(row, "slot"),
                    Fields.time(row, "place")))
        .all()
        .collectList();
  }
}
