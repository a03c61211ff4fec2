package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Planned times to be shown, the earliest first. */
@Repository
public class SlotViews {

  private static final String SELECT =
      "select id, start_time, duration_minutes, cancelled from slot where meeting = :meeting ";

  private final DatabaseClient database;

  SlotViews(DatabaseClient database) {
    this.database = database;
  }

  /** Those after a place: its start, and its id among those that start then. */
  public Mono<List<Slot>> page(UUID meeting, Instant start, String id, int limit) {
    return database
        .sql(SELECT + "and (start_time, id) > (:start, :id) order by start_time, id limit :limit")
        .bind("meeting", meeting)
        .bind("start", start)
        .bind("id", id)
        .bind("limit", limit)
        .map(SlotViews::slot)
        .all()
        .collectList();
  }

  public Mono<Slot> byId(UUID meeting, String id) {
    return database
        .sql(SELECT + "and id = :id and start_time is not null")
        .bind("meeting", meeting)
        .bind("id", id)
        .map(SlotViews::slot)
        .one();
  }

  /** Whether it took place, or takes place, at this time. */
  public Mono<Boolean> isUsed(UUID meeting, String id) {
    return database
        .sql("select used from slot where meeting = :meeting and id = :id")
        .bind("meeting", meeting)
        .bind("id", id)
        .map(row -> Fields.is(row, "used"))
        .one();
  }

  private static Slot slot(Readable row) {
    return new Slot(
        Fields.text(row, "id"),
        Fields.time(row, "start_time"),
        Duration.ofMinutes(Fields.number(row, "duration_minutes")),
        Fields.is(row, "cancelled"));
  }
}
