package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Tally;
import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who reconciles which account, and how far it came. All times are the database's. */
@Repository
public class Runs {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Replicas that start together, and accounts, are spread over the time. */
  private static final String PLAN =
      """
      insert into reconciliation (id, account, due_at, tally)
      select gen_random_uuid(), account, now() + make_interval(secs => :from + random() * :spread),
        :tally
      from unnest(:accounts::text[]) account
      on conflict (account) where finished_at is null do nothing
      """;

  private static final String TAKE =
      """
      with due as materialized (
        select id from reconciliation
        where finished_at is null and due_at <= now() and account = any(:accounts)
        order by due_at limit 1 for update skip locked)
      update reconciliation r
      set taken = taken + 1,
          attempts = attempts + 1,
          started_at = coalesce(started_at, now()),
          due_at = now() + make_interval(secs => :lease)
      from due where r.id = due.id
      returning r.id, account, thorough, taken, attempts, host, meeting, tally
      """;

  private static final String KEEP =
      """
      update reconciliation
      set host = :host, meeting = :meeting, tally = :tally, attempts = 0,
          due_at = now() + make_interval(secs => :wait)
      where id = :id and taken = :taken and finished_at is null
      """;

  private static final String PUT_OFF =
      """
      update reconciliation set due_at = now() + make_interval(secs => :wait)
      where id = :id and taken = :taken and finished_at is null
      """;

  private static final String FINISH =
      """
      update reconciliation set tally = :tally, finished_at = now()
      where id = :id and taken = :taken and finished_at is null
      """;

  /** One that goes on keeps its time, and is thorough from where it is. */
  private static final String HURRY =
      """
      update reconciliation
      set thorough = true,
          due_at = case when started_at is null then least(due_at, now()) else due_at end
      where account = :account and finished_at is null
      returning started_at is not null as goes_on
      """;

  private static final String FORGET =
      """
      delete from reconciliation
      where account = :account and finished_at < (
        select finished_at from reconciliation
        where account = :account and finished_at is not null
        order by finished_at desc offset :kept limit 1)
      """;

  private static final String AGES =
      """
      select account, extract(epoch from now() - coalesce(max(finished_at), min(planned_at)))::float8
        as age
      from reconciliation where account = any(:accounts) group by account
      """;

  private static final int KEPT = 9;

  private final DatabaseClient database;

  Runs(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Sees to it that accounts have one that waits for its time, or goes on.
   *
   * @param from the soonest
   * @param spread by how much it may be later
   */
  public Mono<Void> plan(Collection<String> accounts, Duration from, Duration spread) {
    return database
        .sql(PLAN)
        .bind("accounts", accounts.toArray(String[]::new))
        .bind("from", seconds(from))
        .bind("spread", seconds(spread))
        .bind("tally", JSON.writeValueAsString(Tally.NOTHING))
        .then();
  }

  /** Takes up the one that has waited longest, for the time of the lease. */
  public Mono<Run> take(Collection<String> accounts, Duration lease) {
    return database
        .sql(TAKE)
        .bind("accounts", accounts.toArray(String[]::new))
        .bind("lease", seconds(lease))
        .map(Runs::run)
        .one();
  }

  /**
   * Stores how far it came; nobody else takes it up meanwhile.
   *
   * @return fails with {@link Overtaken}
   */
  public Mono<Void> keep(Run run, Duration wait) {
    return mine(
        database
            .sql(KEEP)
            .bind("id", run.id())
            .bind("taken", run.taken())
            .bind("host", run.host())
            .bind("meeting", run.meeting())
            .bind("tally", JSON.writeValueAsString(run.tally()))
            .bind("wait", seconds(wait)));
  }

  /** Leaves it where it is. */
  public Mono<Void> putOff(Run run, Duration wait) {
    return mine(
        database
            .sql(PUT_OFF)
            .bind("id", run.id())
            .bind("taken", run.taken())
            .bind("wait", seconds(wait)));
  }

  /** It is done; of an account's some are kept. */
  public Mono<Void> finish(Run run) {
    return mine(database
            .sql(FINISH)
            .bind("id", run.id())
            .bind("taken", run.taken())
            .bind("tally", JSON.writeValueAsString(run.tally())))
        .then(database.sql(FORGET).bind("account", run.account()).bind("kept", KEPT).then());
  }

  /** Has the one that waits begin now. True when one goes on already, which is joined. */
  public Mono<Boolean> hurry(String account) {
    return database.sql(HURRY).bind("account", account).map(row -> Fields.is(row, "goes_on")).one();
  }

  /** All that are kept, and those that wait or go on, the newest of each account first. */
  public Flux<RunView> all() {
    return database
        .sql("select * from reconciliation order by account, planned_at desc")
        .map(RunView::read)
        .all();
  }

  /** How long ago accounts were reconciled, else how long they wait for the first time. */
  public Mono<Map<String, Duration>> ages(Collection<String> accounts) {
    return database
        .sql(AGES)
        .bind("accounts", accounts.toArray(String[]::new))
        .map(
            row ->
                Map.entry(
                    Fields.text(row, "account"),
                    Duration.ofMillis((long) (Fields.decimal(row, "age") * 1000))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Mono<Void> mine(DatabaseClient.GenericExecuteSpec update) {
    return update
        .fetch()
        .rowsUpdated()
        .flatMap(rows -> rows > 0 ? Mono.empty() : Mono.error(new Overtaken()));
  }

  private static Run run(Readable row) {
    return new Run(
        Fields.id(row, "id"),
        Fields.text(row, "account"),
        Fields.is(row, "thorough"),
        Fields.big(row, "taken"),
        Fields.number(row, "attempts"),
        Fields.text(row, "host"),
        Fields.id(row, "meeting"),
        tally(row));
  }

  static Tally tally(Readable row) {
    return JSON.readValue(Fields.text(row, "tally"), Tally.class);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
