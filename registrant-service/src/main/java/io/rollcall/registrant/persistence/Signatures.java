package io.rollcall.registrant.persistence;

import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copy of who signed for which occurrence. */
@Repository
public class Signatures {

  public static final String TABLE = "signed";

  private static final Columns<Signature> COLUMNS =
      new Columns<Signature>()
          .with("key", "text", Signature::key)
          .with("meeting", "uuid", Signature::meeting)
          .with("occurrence", "uuid", Signature::occurrence)
          .with("user_id", "text", Signature::userId)
          .with("revision", "bigint", Signature::revision);

  private static final String UPSERT =
      """
      insert into %%s as s (%s) select * from %s
      on conflict (key) do update set user_id = excluded.user_id, revision = excluded.revision
      where excluded.revision > s.revision
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private static final String HAS_ANY =
      "select exists (select from signed where user_id = :user and meeting = :meeting) as there";

  private static final String HAS =
      """
      select exists (
        select from signed
        where user_id = :user and meeting = :meeting and occurrence = :occurrence) as there
      """;

  private final DatabaseClient database;

  Signatures(DatabaseClient database) {
    this.database = database;
  }

  /**
   * That somebody signed.
   *
   * @param key of its records
   */
  public record Signature(
      String key, UUID meeting, UUID occurrence, String userId, long revision) {}

  /** Those that are newer than what is there; each key once. */
  public Mono<Void> store(String table, Collection<Signature> signatures) {
    return database.sql(UPSERT.formatted(table)).bindValues(COLUMNS.of(signatures)).then();
  }

  public Mono<Void> erase(String table, Collection<String> keys) {
    return database
        .sql("delete from %s where key = any(:keys)".formatted(table))
        .bind("keys", keys.toArray(String[]::new))
        .then();
  }

  public Mono<Boolean> has(UUID meeting, UUID occurrence, String userId) {
    return database
        .sql(HAS)
        .bind("user", userId)
        .bind("meeting", meeting)
        .bind("occurrence", occurrence)
        .map(row -> Fields.is(row, "there"))
        .one();
  }

  /** For any of the times that the meeting took place. */
  public Mono<Boolean> hasAny(UUID meeting, String userId) {
    return database
        .sql(HAS_ANY)
        .bind("user", userId)
        .bind("meeting", meeting)
        .map(row -> Fields.is(row, "there"))
        .one();
  }
}
