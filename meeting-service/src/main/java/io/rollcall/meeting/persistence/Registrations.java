package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

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
          .with("presenter", "text", Registration::presenter)
          .with("presented", "boolean", Registration::presented)
          .with("revision", "bigint", Registration::revision);

  private static final String UPSERT =
      """
      with stored as (
        insert into %%s as r (%s) select * from %s
        on conflict (key) do update set
          meeting = excluded.meeting, user_id = excluded.user_id, sight = excluded.sight,
          active = excluded.active, presenter = excluded.presenter,
          presented = r.presented or excluded.presented, revision = excluded.revision
        where excluded.revision > r.revision
        returning meeting, presented)
      select distinct meeting from stored where presented
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private static final String ERASE =
      """
      with erased as (delete from %s where key = any(:keys) returning meeting, presented)
      select distinct meeting from erased where presented
      """;

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
   * @param presenter e-mail in lower case of a presenter who is approved; null for everybody else
   * @param presented whether it is a presenter's, or stands for one who was
   */
  public record Registration(
      String key,
      UUID meeting,
      @Nullable String user,
      boolean sight,
      boolean active,
      @Nullable String presenter,
      boolean presented,
      long revision) {}

  /**
   * Those that are newer than what is there; each key once.
   *
   * @return the meetings that others may present now
   */
  public Flux<UUID> store(String table, Collection<Registration> registrations) {
    return database
        .sql(UPSERT.formatted(table))
        .bindValues(COLUMNS.of(registrations))
        .map(row -> Fields.id(row, "meeting"))
        .all();
  }

  /** The same of those that are no more. */
  public Flux<UUID> erase(String table, Collection<String> keys) {
    return database
        .sql(ERASE.formatted(table))
        .bind("keys", keys.toArray(String[]::new))
        .map(row -> Fields.id(row, "meeting"))
        .all();
  }
}
