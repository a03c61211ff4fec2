package io.rollcall.meeting.persistence;

import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Meetings that Zoom has yet to confirm. All times are the database's. */
@Repository
public class Intents {

  /** Whoever takes one has it for the lease, which doubles three times as attempts fail. */
  private static final String TAKE =
      """
      update intent i
      set attempts = attempts + 1,
          due_at = now() + make_interval(secs => :lease * (1 << least(attempts, 3)))
      from (select meeting from intent where due_at <= now()
            order by due_at limit 1 for update skip locked) due
      where i.meeting = due.meeting
      returning i.meeting
      """;

  private final DatabaseClient database;

  Intents(DatabaseClient database) {
    this.database = database;
  }

  /** Nobody else takes it during the lease. */
  public Mono<Void> add(UUID meeting, Duration lease) {
    return database
        .sql(
            "insert into intent (meeting, created_at, due_at)"
                + " values (:meeting, now(), now() + make_interval(secs => :lease))")
        .bind("meeting", meeting)
        .bind("lease", seconds(lease))
        .then();
  }

  /** Takes the one that has waited longest, unless others work on all of them. */
  public Mono<UUID> take(Duration lease) {
    return database
        .sql(TAKE)
        .bind("lease", seconds(lease))
        .map(row -> Fields.id(row, "meeting"))
        .one();
  }

  /** Whether it was still open. */
  public Mono<Boolean> close(UUID meeting) {
    return database
        .sql("delete from intent where meeting = :meeting")
        .bind("meeting", meeting)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** Age of the oldest; zero when there is none. */
  public Mono<Duration> oldest() {
    return database
        .sql(
            "select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 age"
                + " from intent")
        .map(row -> Duration.ofMillis((long) (Fields.decimal(row, "age") * 1000)))
        .one();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
