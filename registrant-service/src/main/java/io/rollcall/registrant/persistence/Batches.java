package io.rollcall.registrant.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Entry;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What was asked for many people at once, and what came of it; kept for a day. */
@Repository
public class Batches {

  /** How long one can be asked about. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Columns<Entry> ENTRIES =
      new Columns<Entry>()
          .with("place", "int", Entry::place)
          .with("user_id", "text", Entry::userId)
          .with("registrant", "uuid", Entry::registrant)
          .with("outcome", "text", it -> Words.of(it.kind()));

  private static final String ADD =
      "insert into batch_entry (batch, %s) select :batch, n.* from %s"
          .formatted(ENTRIES.names(), ENTRIES.rows("n"));

  private static final String RESULTS =
      """
      select e.place, e.user_id as asked_user, e.registrant, e.outcome, r.refusal::text as refusal,
        t.attempts as attempts, extract(epoch from t.due_at - now())::float8 as wait,
        r.*
      from batch b
      join batch_entry e on e.batch = b.id
      left join registrant r on r.id = e.registrant
      left join task t on t.registrant = r.id and t.kind in ('register', 'approve')
      where b.id = :batch and b.meeting = :meeting
      order by e.place
      """;

  /** What nobody was told of for a day and Zoom refused is no row any more. */
  private static final String FORGET_REFUSED =
      """
      delete from registrant r
      where not confirmed and registered_at < now() - make_interval(secs => :kept)
        and not exists (select from task where registrant = r.id)
      """;

  private final DatabaseClient database;

  Batches(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(UUID batch, UUID meeting, Collection<Entry> entries) {
    return database
        .sql("insert into batch (id, meeting, created_at) values (:id, :meeting, now())")
        .bind("id", batch)
        .bind("meeting", meeting)
        .then()
        .then(database.sql(ADD).bindValues(ENTRIES.of(entries)).bind("batch", batch).then());
  }

  /** What came of each; nothing when there is no such batch of this meeting any more. */
  public Mono<List<Result>> results(UUID meeting, UUID batch) {
    return database
        .sql(RESULTS)
        .bind("meeting", meeting)
        .bind("batch", batch)
        .map(Batches::result)
        .all()
        .collectList()
        .filter(results -> !results.isEmpty());
  }

  /** Nothing of a user stands there any more. */
  public Mono<Void> forget(String user) {
    return database
        .sql("update batch_entry set user_id = null where user_id = :user")
        .bind("user", user)
        .then();
  }

  public Mono<Void> forget() {
    double kept = KEPT.toSeconds();
    return database
        .sql("delete from batch where created_at < now() - make_interval(secs => :kept)")
        .bind("kept", kept)
        .then()
        .then(database.sql(FORGET_REFUSED).bind("kept", kept).then());
  }

  private static Result result(Readable row) {
    Entry entry =
        new Entry(
            Fields.number(row, "place"),
            Fields.maybeText(row, "asked_user"),
            Fields.maybeId(row, "registrant"),
            Words.known(Entry.Kind.class, Fields.text(row, "outcome")));
    String refusal = Fields.maybeText(row, "refusal");
    Double wait = row.get("wait", Double.class);
    return new Result(
        entry,
        Fields.maybeId(row, "id") == null ? null : RegistrantColumns.registrant(row),
        refusal == null ? null : JSON.readValue(refusal, Refusal.class),
        wait == null ? null : Duration.ofMillis((long) (wait * 1000)));
  }
}
