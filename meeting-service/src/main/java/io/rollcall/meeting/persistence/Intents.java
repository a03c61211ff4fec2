package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Task;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
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

  /** It has waited only from its time on; each time that it is added that is set anew. */
  private static final String ADD_LATER =
      """
      insert into intent (meeting, kind, detail, created_at, due_at)
      select :meeting, :kind, :detail, due, due
      from (select now() + make_interval(secs => :wait)) later (due)
      on conflict (meeting, kind, detail)
      do update set created_at = excluded.created_at, due_at = excluded.due_at, attempts = 0
      """;

  /** What is done with a meeting one by one: the rest stands beside it. */
  static final String ONE_AT_A_TIME =
      "('create', 'change', 'move-slot', 'cancel-slot', 'delete', 'alternative-host')";

  /** So often the lease doubles as attempts fail. */
  private static final int DOUBLINGS = 3;

  /**
   * Looked for once: as a part of the join it may be looked for again, and then finds another one.
   * Reading again, looking for twins and at who presents come last: nobody waits for them.
   */
  private static final String TAKE =
      """
      with due as materialized (
        select meeting, kind, detail from intent
        where due_at <= now() and kind = any(:kinds)
        order by kind in ('reread', 'seek', 'presenters'), due_at limit 1 for update skip locked)
      update intent i
      set attempts = attempts + 1,
          due_at = now() + make_interval(secs => :lease * (1 << least(attempts, :doublings)))
      from due
      where (i.meeting, i.kind, i.detail) = (due.meeting, due.kind, due.detail)
      returning i.meeting, i.kind, i.detail, i.wanted::text as wanted, i.asked, i.attempts
      """;

  /** The first hint sets the time, so that a stream of them does not put it off for ever. */
  private static final String HINT =
      """
      insert into intent (meeting, kind, created_at, due_at)
      select id, :kind, now(), now() + make_interval(secs => :wait) from unnest(:meetings::uuid[]) id
      order by id
      on conflict (meeting, kind, detail) do update set asked = intent.asked + 1
      """;

  /** Never waits: whoever holds the row may be waiting for what the caller holds. */
  private static final String HURRY =
      """
      with free as materialized (
        select meeting, kind, detail from intent
        where meeting = :meeting and kind = :kind and detail = :detail and %s
        for update skip locked)
      update intent i
      set due_at = least(i.due_at, %s)
      from free
      where (i.meeting, i.kind, i.detail) = (free.meeting, free.kind, free.detail)
      """;

  private static final String HURRY_ONE_NEVER_TAKEN =
      HURRY.formatted("attempts = 0", "i.created_at + make_interval(secs => :patience)");

  private static final String HURRY_AT_ONCE = HURRY.formatted("true", "now()");

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

  /**
   * Adds what is to be done after the wait; if it stands there already, after the wait from now.
   */
  public Mono<Void> addLater(Task task, Duration wait) {
    return IntentRow.of(task).keyOf(database.sql(ADD_LATER)).bind("wait", seconds(wait)).then();
  }

  /** Somebody may have changed these meetings on Zoom. */
  public Mono<Void> hint(Collection<UUID> meetings, Duration wait) {
    return hint(IntentRow.REREAD, meetings, wait);
  }

  /** Others may present these meetings now. */
  public Mono<Void> followPresenters(Collection<UUID> meetings, Duration wait) {
    return hint(IntentRow.PRESENTERS, meetings, wait);
  }

  private Mono<Void> hint(String kind, Collection<UUID> meetings, Duration wait) {
    return meetings.isEmpty()
        ? Mono.empty()
        : database
            .sql(HINT)
            .bind("kind", kind)
            .bind("meetings", Columns.ids(meetings))
            .bind("wait", seconds(wait))
            .then();
  }

  /**
   * Takes the one that has waited longest, unless others work on all of them. Whoever takes it has
   * it for its {@link #lease}.
   *
   * @param lease at the first attempt
   */
  public Mono<IntentRow> take(Duration lease) {
    return database
        .sql(TAKE)
        .bind("kinds", IntentRow.KINDS)
        .bind("lease", seconds(lease))
        .bind("doublings", DOUBLINGS)
        .map(IntentRow::read)
        .one();
  }

  /**
   * For how long one is taken: it doubles a few times as attempts fail.
   *
   * @param first at the first attempt
   * @param attempts with this one, from 1
   */
  public static Duration lease(Duration first, int attempts) {
    return first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
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
                    : row.keyOf(database.sql(HURRY_AT_ONCE)).then().thenReturn(false));
  }

  /**
   * What nobody has taken yet is due as soon as whoever added it is at it no more. What was taken
   * stays with whoever took it.
   *
   * @param patience so long whoever added it is at it
   */
  public Mono<Void> hurry(Task task, Duration patience) {
    return IntentRow.of(task)
        .keyOf(database.sql(HURRY_ONE_NEVER_TAKEN))
        .bind("patience", seconds(patience))
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
                + " and kind in %s) is_open".formatted(ONE_AT_A_TIME))
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

  /** Age of the oldest; zero when there is none, or only for later. */
  public Mono<Duration> oldest() {
    return database
        .sql(
            "select greatest(extract(epoch from now() - min(created_at)), 0)::float8 age"
                + " from intent")
        .map(row -> Duration.ofMillis((long) (Fields.decimal(row, "age") * 1000)))
        .one();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
