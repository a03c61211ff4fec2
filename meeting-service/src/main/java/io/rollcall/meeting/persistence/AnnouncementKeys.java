package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Fields;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What callers announced under which idempotency keys, for a week. */
@Repository
public class AnnouncementKeys {

  private static final String USE =
      """
      insert into announcement_key (caller, key, meeting, asked)
      values (:caller, :key, :meeting, :asked)
      on conflict (caller, key) do nothing
      """;

  private static final String IS_SAME =
      """
      select meeting = :meeting and asked = :asked as same from announcement_key
      where caller = :caller and key = :key
      """;

  private final DatabaseClient database;

  AnnouncementKeys(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A key in use.
   *
   * @param asked digest of what is asked for under it
   */
  public record Key(String caller, String key, UUID meeting, String asked) {

    private DatabaseClient.GenericExecuteSpec bindTo(DatabaseClient.GenericExecuteSpec statement) {
      return statement
          .bind("caller", caller)
          .bind("key", key)
          .bind("meeting", meeting)
          .bind("asked", asked);
    }
  }

  /** Whether it was new; waits for whoever else is using it. */
  public Mono<Boolean> use(Key key) {
    return key.bindTo(database.sql(USE)).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /** Whether the same was asked for under it before. */
  public Mono<Boolean> isRepeated(Key key) {
    return key.bindTo(database.sql(IS_SAME)).map(row -> Fields.is(row, "same")).one();
  }

  public Mono<Void> forgetOld() {
    return database
        .sql("delete from announcement_key where used_at < now() - interval '7 days'")
        .then();
  }
}
