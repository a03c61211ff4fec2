package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Columns;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copy of who is registered to which meeting. */
@Repository
public class Registrations {

  public static final String TABLE = "registration";

  private static final Columns<Registration> COLUMNS =
      new Columns<Registration>()
          .with("key", "text", Registration::key)
          .with("meeting", "uuid", Registration::meeting)
          .with("user_id", "text", Registration::user)
          .with("sight", "boolean", Registration::sight)
          .with("active", "boolean", Registration::active)
          .with("revision", "bigint", Registration::revision);

  private static final String UPSERT =
      """
      insert into %%s as r (%s) select * from %s
      on conflict (key) do update set
        meeting = excluded.meeting, user_id = excluded.user_id, sight = excluded.sight,
        active = excluded.active, revision = excluded.revision
      where excluded.revision > r.revision
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private final DatabaseClient database;

  Registrations(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A registrant row of registrant-service.
   *
   * @param key of its records
   * @param user null: none of ours, so that it gives nobody anything
   * @param sight not denied: the user sees the meeting
   * @param active nor cancelled: it is among what the user can go to
   */
  public record Registration(
      String key,
      UUID meeting,
      @Nullable String user,
      boolean sight,
      boolean active,
      long revision) {}

  /** Those that are newer than what is there; each key once. */
  public Mono<Void> store(String table, Collection<Registration> registrations) {
    return database.sql(UPSERT.formatted(table)).bindValues(COLUMNS.of(registrations)).then();
  }

  public Mono<Void> erase(String table, Collection<String> keys) {
    return database
        .sql("delete from %s where key = any(:keys)".formatted(table))
        .bind("keys", keys.toArray(String[]::new))
        .then();
  }
}
