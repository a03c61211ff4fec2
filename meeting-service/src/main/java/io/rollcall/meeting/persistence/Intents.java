package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.Wanted;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is still to be done with Zoom. All times are the database's. */
@Repository
public class Intents {

  private static final String CREATE = "create";
  private static final String CHANGE = "change";
  private static final String DELETE = "delete";
  private static final String REREAD = "reread";
  private static final String TWIN = "twin";

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String ADD =
      """
      insert into intent (meeting, kind, detail, wanted, created_at, due_at)
      values (:meeting, :kind, :detail, :wanted::jsonb, now(), now() + make_interval(secs => :wait))
      """;

  /**
   * Whoever takes one has it for the lease, which doubles three times as attempts fail. Looked for
   * once: as a part of the join it may be looked for again, and then finds another one.
   */
  private static final String TAKE =
      """
      with due as materialized (
        select meeting, kind, detail from intent where due_at <= now()
        order by due_at limit 1 for update skip locked)
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

  /** Never waits: whoever holds the row may be waiting for what the caller holds. */
  private static final String HURRY =
      """
      with free as materialized (
        select meeting, kind, detail from intent
        where meeting = :meeting and kind = :kind and detail = :detail
        for update skip locked)
      update intent i set due_at = least(i.due_at, now() + make_interval(secs => :wait))
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
    return database
        .sql(ADD)
        .bind("meeting", task.meeting())
        .bind("kind", kind(task))
        .bind("detail", detail(task))
        .bind("wanted", wanted(task))
        .bind("wait", seconds(wait))
        .then();
  }

  /** The same, unless it stands there already. */
  public Mono<Void> addOnce(Task task, Duration wait) {
    return database
        .sql(ADD + " on conflict (meeting, kind, detail) do nothing")
        .bind("meeting", task.meeting())
        .bind("kind", kind(task))
        .bind("detail", detail(task))
        .bind("wanted", wanted(task))
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
  public Mono<Task> take(Duration lease) {
    return database.sql(TAKE).bind("lease", seconds(lease)).map(Intents::task).one();
  }

  /** Whether it was still open. One that was hinted at anew meanwhile stays, and is due at once. */
  public Mono<Boolean> close(Task task) {
    return database
        .sql(
            "delete from intent where meeting = :meeting and kind = :kind and detail = :detail"
                + " and asked = :asked")
        .bind("meeting", task.meeting())
        .bind("kind", kind(task))
        .bind("detail", detail(task))
        .bind("asked", task instanceof Task.Reread it ? it.asked() : 1L)
        .fetch()
        .rowsUpdated()
        .flatMap(rows -> rows > 0 ? Mono.just(true) : hurry(task, Duration.ZERO).thenReturn(false));
  }

  /** What was to wait for longer is due after this, unless somebody is at it. */
  public Mono<Void> hurry(Task task, Duration wait) {
    return database
        .sql(HURRY)
        .bind("meeting", task.meeting())
        .bind("kind", kind(task))
        .bind("detail", detail(task))
        .bind("wait", seconds(wait))
        .then();
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
        .sql("select exists (select from intent where meeting = :meeting and kind = 'create') is")
        .bind("meeting", meeting)
        .map(row -> Fields.is(row, "is"))
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

  private static Task task(Readable row) {
    UUID meeting = Fields.id(row, "meeting");
    String kind = Fields.text(row, "kind");
    return switch (kind) {
      case CREATE -> new Task.Create(meeting, Fields.number(row, "attempts"));
      case CHANGE ->
          new Task.Alter(meeting, JSON.readValue(Fields.text(row, "wanted"), Wanted.class));
      case DELETE -> new Task.Delete(meeting);
      case REREAD -> new Task.Reread(meeting, Fields.big(row, "asked"));
      case TWIN -> new Task.DeleteTwin(meeting, Fields.text(row, "detail"));
      default -> throw new IllegalStateException("an intent of kind " + kind);
    };
  }

  private static String kind(Task task) {
    return switch (task) {
      case Task.Create it -> CREATE;
      case Task.Alter it -> CHANGE;
      case Task.Delete it -> DELETE;
      case Task.Reread it -> REREAD;
      case Task.DeleteTwin it -> TWIN;
    };
  }

  private static String detail(Task task) {
    return task instanceof Task.DeleteTwin it ? it.number() : "";
  }

  private static Object wanted(Task task) {
    return task instanceof Task.Alter it
        ? JSON.writeValueAsString(it.wanted())
        : Parameters.in(String.class);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
