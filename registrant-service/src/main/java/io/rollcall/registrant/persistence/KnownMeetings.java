package io.rollcall.registrant.persistence;

import static java.util.stream.Collectors.toMap;

import io.r2dbc.spi.Readable;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copy of meetings and of the times that they took place. */
@Repository
public class KnownMeetings {

  public static final String TABLE = "known";

  private static final Columns<KnownRow> COLUMNS =
      new Columns<KnownRow>()
          .with("key", "text", KnownRow::key)
          .with("meeting", "uuid", KnownRow::meeting)
          .with("occurrence", "boolean", KnownRow::occurrence)
          .with("account", "text", KnownRow::account)
          .with("number", "text", KnownRow::number)
          .with("revision", "bigint", KnownRow::revision)
          .with("learnt", "boolean", KnownRow::learnt)
          .with("state", "jsonb", KnownRow::state);

  private static final String UPSERT =
      """
      insert into %%s as k (%s) select * from %s
      on conflict (key) do update set
        account = excluded.account, number = excluded.number, revision = excluded.revision,
        learnt = excluded.learnt, state = excluded.state
      where excluded.revision > k.revision
        or (excluded.revision = k.revision and k.learnt and not excluded.learnt)
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private static final Columns<ZoomMeetingKey> NUMBERS =
      new Columns<ZoomMeetingKey>()
          .with("account", "text", ZoomMeetingKey::account)
          .with("number", "text", ZoomMeetingKey::number);

  private static final String BY_NUMBER =
      "select k.account, k.number, k.meeting from known k join %s using (account, number)"
              .formatted(NUMBERS.rows("n"))
          + " where not k.occurrence";

  private static final String OF_MEETING =
      "select key, meeting, occurrence, account, number, revision, learnt, state::text as state"
          + " from known where meeting = :meeting";

  private final DatabaseClient database;

  KnownMeetings(DatabaseClient database) {
    this.database = database;
  }

  /** Those that are newer than what is there; each key once. */
  public Mono<Void> store(String table, Collection<KnownRow> rows) {
    return database.sql(UPSERT.formatted(table)).bindValues(COLUMNS.of(rows)).then();
  }

  public Mono<Void> erase(String table, Collection<String> keys) {
    return database
        .sql("delete from %s where key = any(:keys)".formatted(table))
        .bind("keys", keys.toArray(String[]::new))
        .then();
  }

  /** Empty when it is not known here. */
  public Mono<Known> find(UUID meeting) {
    return database
        .sql(OF_MEETING)
        .bind("meeting", meeting)
        .map(KnownMeetings::row)
        .all()
        .collectList()
        .flatMap(rows -> Mono.justOrEmpty(KnownStates.read(rows)));
  }

  /** Which meetings stand behind these numbers; numbers of others are left out. */
  public Mono<Map<ZoomMeetingKey, UUID>> find(Collection<ZoomMeetingKey> numbers) {
    return database
        .sql(BY_NUMBER)
        .bindValues(NUMBERS.of(numbers))
        .map(
            row ->
                Map.entry(
                    new ZoomMeetingKey(Fields.text(row, "account"), Fields.text(row, "number")),
                    Fields.id(row, "meeting")))
        .all()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  private static KnownRow row(Readable row) {
    return new KnownRow(
        Fields.text(row, "key"),
        Fields.id(row, "meeting"),
        Fields.is(row, "occurrence"),
        Fields.text(row, "account"),
        Fields.maybeText(row, "number"),
        Fields.big(row, "revision"),
        Fields.is(row, "learnt"),
        Fields.text(row, "state"));
  }
}
