package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Task;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is still to be done with Zoom. All times are the database's. */
@Repository
public class Intents {

  private static final String ADD =
      """
      insert into intent (meeting, kind, detail, wanted, created_at, due_at)
      values (:meeting, :kind, :detail, :wanted::jsonb, now(), now() + make_interval(secs => :wait))
      """;

  /**
   * Whoever takes one has it for the lease, which doubles three times as attempts fail. Looked for
   * once: as a part of the join it may be looked for again, and then finds another one. Reading
   * again comes last: nobody waits for it.
   */
  private static final String TAKE =
      """
      with due as materialized (
        select meeting, kind, detail from intent
        where due_at <= now() and kind = any(:kinds)
        order by kind = 'reread', due_at limit 1 for update skip locked)
      update intent i
      set attempts = attempts + 1,
          due_at = now() + make_interval(secs => :lease * (1 << least(attempts, 3)))
      from due
      where (i.meeting, i.kind, i.detail) = (due.meeting, due.kind, due.detail)
      returning i.meeting, i.kind, i.detail, i.wanted::text as wanted, i.asked, i.attempts
      """;

  /** The first hint sets the time, so that a stream of them does not put it off for ever. */
  private static final String HINT =
      """
      insert into intent (meeting, kind, created_at, due_at)
      select id, 'reread', now(), now() + make_interval(secs => :wait) from unnest(:meetings) id
      order by id
      on conflict (meeting, kind, detail) do update set asked = intent.asked + 1
      """;

  /**
   * Nobody is at one that was never taken when its caller's patience is over, nor at one that was
   * taken when a lease is. Never waits: whoever holds the row may be waiting for what the caller
   * holds.
   */
  private static final String HURRY =
      """
      with free as materialized (
        select meeting, kind, detail from intent
        where meeting = :meeting and kind = :kind and detail = :detail
        for update skip locked)
      update intent i
      set due_at = least(
        i.due_at,
        case attempts
          when 0 then created_at + make_interval(secs => :patience)
          else now() + make_interval(secs => :lease)
        end)
      from free
      where (i.meeting, i.kind, i.detail) = (free.meeting, free.kind, free.detail)
      """;

  private final DatabaseClient database;

  Intents(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Nobody else takes it during the wait.
   *
   * @return fails when the meeting is being created, changed or deleted already
   */
  public Mono<Void> add(Task task, Duration wait) {
    return add(ADD, task, wait);
  }

  /** The same, unless it stands there already. */
  public Mono<Void> addOnce(Task task, Duration wait) {
    return add(ADD + " on conflict (meeting, kind, detail) do nothing", task, wait);
  }

  private Mono<Void> add(String sql, Task task, Duration wait) {
    IntentRow row = IntentRow.of(task);
    return row.keyOf(database.sql(sql))
        .bind("wanted", row.wantedOrNull())
        .bind("wait", seconds(wait))
        .then();
  }

  /** Somebody may have changed these meetings on Zoom. */
  public Mono<Void> hint(Collection<UUID> meetings, Duration wait) {
    return database
        .sql(HINT)
        .bind("meetings", Columns.ids(meetings))
        .bind("wait", seconds(wait))
        .then();
  }

  /** Takes the one that has waited longest, unless others work on all of them. */
  public Mono<IntentRow> take(Duration lease) {
    return database
        .sql(TAKE)
        .bind("kinds", IntentRow.KINDS)
        .bind("lease", seconds(lease))
        .map(IntentRow::read)
        .one();
  }

  /** Whether it was still open. One that was hinted at anew meanwhile stays, and is due at once. */
  public Mono<Boolean> close(Task task) {
    IntentRow row = IntentRow.of(task);
    return row.keyOf(
            database.sql(
                "delete from intent where meeting = :meeting and kind = :kind"
                    + " and detail = :detail and asked = :asked"))
        .bind("asked", row.asked())
        .fetch()
        .rowsUpdated()
        .flatMap(
            rows ->
                rows > 0
                    ? Mono.just(true)
                    : hurry(task, Duration.ZERO, Duration.ZERO).thenReturn(false));
  }

  /**
   * What was put off is due as soon as nobody is at it any more.
   *
   * @param patience so long whoever added it is at it, who has not taken it
   * @param lease so long whoever took it is at it
   */
  public Mono<Void> hurry(Task task, Duration patience, Duration lease) {
    return IntentRow.of(task)
        .keyOf(database.sql(HURRY))
        .bind("patience", seconds(patience))
        .bind("lease", seconds(lease))
        .then();
  }

  /** Zoom's numbers of what it told of as made of this order. */
  public Flux<String> toldOf(UUID meeting) {
    return database
        .sql("select detail from intent where meeting = :meeting and kind = :kind")
        .bind("meeting", meeting)
        .bind("kind", IntentRow.TWIN)
        .map(row -> Fields.text(row, "detail"))
        .all();
  }

  /** Whether the meeting is being created, changed or deleted. */
  public Mono<Boolean> isOpen(UUID meeting) {
    return database
        .sql(
            "select exists (select from intent where meeting = :meeting"
                + " and kind in ('create', 'change', 'delete')) is_open")
        .bind("meeting", meeting)
        .map(row -> Fields.is(row, "is_open"))
        .one();
  }

  /** Whether it is not known yet which one on Zoom, if any, the meeting is. */
  public Mono<Boolean> isBeingCreated(UUID meeting) {
    return database
        .sql(
            "select exists (select from intent where meeting = :meeting and kind = 'create')"
                + " is_open")
        .bind("meeting", meeting)
        .map(row -> Fields.is(row, "is_open"))
        .one();
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
