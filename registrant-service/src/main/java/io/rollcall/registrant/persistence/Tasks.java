package io.rollcall.registrant.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Task;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is still to be done on Zoom. All times are the database's. */
@Repository
public class Tasks {

  private static final Columns<Task> KEYS =
      new Columns<Task>()
          .with("registrant", "uuid", Task::registrant)
          .with("kind", "text", it -> Words.of(it.kind()))
          .with("target", "text", Task::target);

  private static final String ADD =
      """
      insert into task (registrant, kind, target, created_at, due_at)
      select registrant, kind, target, now(), now() + make_interval(secs => :wait) from %s
      order by registrant, kind, target
      on conflict do nothing
      returning registrant, kind, target, attempts
      """
          .formatted(KEYS.rows("n"));

  private static final String TAKE =
      """
      with due as materialized (
        select registrant, kind, target from task where due_at <= now()
        order by due_at limit :most for update skip locked)
      update task t
      set attempts = attempts + 1, unsure = unsure or flying, flying = true,
        due_at = now() + make_interval(secs => :lease)
      from due
      where (t.registrant, t.kind, t.target) = (due.registrant, due.kind, due.target)
      returning t.registrant, t.kind, t.target, t.attempts
      """;

  private static final String KEY =
      " where registrant = :registrant and kind = :kind and target = :target";

  private final DatabaseClient database;

  Tasks(DatabaseClient database) {
    this.database = database;
  }

  /**
   * How far a task is.
   *
   * @param flying somebody carries it out, and has it to themselves until the pause is over
   * @param pause until it is tried again
   */
  public record Progress(boolean flying, Duration pause) {}

  /**
   * Adds what is not there yet; nobody else takes it during the wait. Who is to be registered is
   * not withdrawn any more.
   *
   * @return those that were added: who added one is to carry it out
   */
  public Mono<List<Task>> add(Collection<Task> tasks, Duration wait) {
    List<UUID> toRegister =
        tasks.stream()
            .filter(task -> task.kind() == Task.Kind.REGISTER)
            .map(Task::registrant)
            .toList();
    return tasks.isEmpty()
        ? Mono.just(List.of())
        : (toRegister.isEmpty() ? Mono.<Void>empty() : drop(toRegister, Task.Kind.WITHDRAW))
            .then(
                database
                    .sql(ADD)
                    .bindValues(KEYS.of(tasks))
                    .bind("wait", seconds(wait))
                    .map(Tasks::task)
                    .all()
                    .collectList());
  }

  /** Takes those that have waited longest; whoever takes them has them for the lease. */
  public Mono<List<Task>> take(int most, Duration lease) {
    return database
        .sql(TAKE)
        .bind("most", most)
        .bind("lease", seconds(lease))
        .map(Tasks::task)
        .all()
        .collectList();
  }

  /** Takes this one, if it is due; empty when somebody else carries it out, or it was put off. */
  public Mono<Task> take(Task task, Duration lease) {
    return bound(
            task,
            "update task set attempts = attempts + 1, unsure = unsure or flying, flying = true,"
                + " due_at = now() + make_interval(secs => :lease)"
                + KEY
                + " and due_at <= now() returning registrant, kind, target, attempts")
        .bind("lease", seconds(lease))
        .map(Tasks::task)
        .one();
  }

  /** It is done, or given up; false when it had been already. */
  public Mono<Boolean> end(Task task) {
    return bound(task, "delete from task" + KEY).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /** Whether none of them is left. */
  public Mono<Boolean> isEmpty(Collection<Task> tasks) {
    return Flux.fromIterable(tasks).concatMap(this::progress).hasElements().map(left -> !left);
  }

  /** What was to be done for these rows is not to be done any more. */
  public Mono<Void> drop(Collection<UUID> registrants, Task.Kind... kinds) {
    return database
        .sql("delete from task where registrant = any(:ids) and kind = any(:kinds)")
        .bind("ids", Columns.ids(registrants))
        .bind("kinds", words(kinds))
        .then();
  }

  /**
   * To be tried again after the wait; false when it is not to be done any more.
   *
   * @param unsure nobody knows whether it was done
   */
  public Mono<Boolean> putOff(Task task, Duration wait, boolean unsure) {
    return bound(
            task,
            "update task set attempts = greatest(attempts, 1), unsure = unsure or :unsure,"
                + " flying = false, due_at = now() + make_interval(secs => :wait)"
                + KEY)
        .bind("wait", seconds(wait))
        .bind("unsure", unsure)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** Empty when it is done, or was given up. */
  public Mono<Progress> progress(Task task) {
    return bound(
            task,
            "select flying and due_at > now() as flying, extract(epoch from due_at - now())::float8"
                + " as wait from task"
                + KEY)
        .map(
            row ->
                new Progress(
                    Fields.is(row, "flying"),
                    Duration.ofMillis((long) (Fields.decimal(row, "wait") * 1000))))
        .one();
  }

  private DatabaseClient.GenericExecuteSpec bound(Task task, String sql) {
    return database
        .sql(sql)
        .bind("registrant", task.registrant())
        .bind("kind", Words.of(task.kind()))
        .bind("target", task.target());
  }

  static Task task(Readable row) {
    return new Task(
        Fields.id(row, "registrant"),
        Words.known(Task.Kind.class, Fields.text(row, "kind")),
        Fields.text(row, "target"),
        Fields.number(row, "attempts"));
  }

  static String[] words(Task.Kind... kinds) {
    return Arrays.stream(kinds).map(Words::of).toArray(String[]::new);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
