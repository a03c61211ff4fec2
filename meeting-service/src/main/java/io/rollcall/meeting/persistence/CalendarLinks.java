package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who has a link to a calendar, and what they were last known to belong to. */
@Repository
public class CalendarLinks {

  private static final String PUT =
      """
      insert into calendar_link (owner, secret_hash) values (:owner, :hash)
      on conflict (owner) do update set secret_hash = excluded.secret_hash, created_at = now()
      """;

  private static final String FIND =
      """
      select owner, created_at,
        case when remembered_at > now() - interval '30 days' then memberships::text end
          as memberships
      from calendar_link where secret_hash = :hash
      """;

  /** Written only when there is anything to remember. */
  private static final String REMEMBER =
      """
      with written as (
        update calendar_link set memberships = :memberships::jsonb, remembered_at = now()
        where owner = :owner
          and (memberships is distinct from :memberships::jsonb
            or remembered_at < now() - interval '1 day'))
      select exists (select from calendar_link where owner = :owner) as stored
      """;

  private static final String FORGET =
      """
      update calendar_link set memberships = null, remembered_at = null
      where remembered_at < now() - interval '30 days'
      """;

  private final DatabaseClient database;

  CalendarLinks(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A link.
   *
   * @param madeAt by the database's clock
   * @param memberships JSON; null when nothing was remembered for 30 days
   */
  public record CalendarLink(String owner, Instant madeAt, @Nullable String memberships) {}

  /** In place of an earlier one of its owner. */
  public Mono<Void> put(String owner, String secretHash) {
    return database.sql(PUT).bind("owner", owner).bind("hash", secretHash).then();
  }

  public Mono<Void> remove(String owner) {
    return database
        .sql("delete from calendar_link where owner = :owner")
        .bind("owner", owner)
        .then();
  }

  public Mono<CalendarLink> byHash(String secretHash) {
    return database
        .sql(FIND)
        .bind("hash", secretHash)
        .map(
            row ->
                new CalendarLink(
                    Fields.text(row, "owner"),
                    Fields.time(row, "created_at"),
                    Fields.maybeText(row, "memberships")))
        .one();
  }

  /** Whether they have a link: of others nothing is remembered. */
  public Mono<Boolean> remember(String owner, String memberships) {
    return database
        .sql(REMEMBER)
        .bind("owner", owner)
        .bind("memberships", memberships)
        .map(row -> Fields.is(row, "stored"))
        .one();
  }

  /** What nobody said again for 30 days. */
  public Mono<Void> forget() {
    return database.sql(FORGET).then();
  }
}
