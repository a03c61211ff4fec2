package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.LastLook;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The meetings that reconciliation goes through, and when it last read them. */
@Repository
public class LastLooks {

  private static final String PAGE =
      """
      select id from meeting
      where account = :account and host = :host and zoom_id is not null and id > :after
        and (phase <> 'deleted' or id = any(:also))
      order by id limit :limit
      """;

  private static final String KEEP =
      """
      insert into last_look as l (meeting, looked_at, zoom_uuid, again)
      values (:meeting, :at, :uuid, :again)
      on conflict (meeting) do update set
        looked_at = excluded.looked_at, zoom_uuid = excluded.zoom_uuid, again = excluded.again
      where l.looked_at <= excluded.looked_at
      """;

  private final DatabaseClient database;

  LastLooks(DatabaseClient database) {
    this.database = database;
  }

  /** The next host of an account, by e-mail, who holds any meeting. */
  public Mono<String> hostAfter(String account, String host) {
    return database
        .sql(
            "select host from meeting where account = :account and host > :host"
                + " and zoom_id is not null order by host limit 1")
        .bind("account", account)
        .bind("host", host)
        .map(row -> Fields.text(row, "host"))
        .one();
  }

  /** Any other host of an account who holds any meeting. */
  public Mono<String> hostBeside(String account, String host) {
    return database
        .sql(
            "select host from meeting where account = :account and host <> :host"
                + " and zoom_id is not null group by host order by random() limit 1")
        .bind("account", account)
        .bind("host", host)
        .map(row -> Fields.text(row, "host"))
        .one();
  }

  /** Those of these numbers that are deleted here. */
  public Mono<List<UUID>> deletedAmong(String account, Collection<String> numbers) {
    return database
        .sql(
            "select id from meeting where account = :account and zoom_id = any(:numbers)"
                + " and phase = 'deleted'")
        .bind("account", account)
        .bind("numbers", numbers.toArray(String[]::new))
        .map(row -> Fields.id(row, "id"))
        .all()
        .collectList();
  }

  /**
   * The next meetings of a host, in the order of their ids.
   *
   * @param after the last one before them
   * @param also the ones to be gone through although they are deleted here
   */
  public Mono<List<UUID>> page(
      String account, String host, UUID after, Collection<UUID> also, int limit) {
    return database
        .sql(PAGE)
        .bind("account", account)
        .bind("host", host)
        .bind("after", after)
        .bind("also", Columns.ids(also))
        .bind("limit", limit)
        .map(row -> Fields.id(row, "id"))
        .all()
        .collectList();
  }

  public Mono<Map<UUID, LastLook>> of(Collection<UUID> meetings) {
    return database
        .sql("select * from last_look where meeting = any(:ids)")
        .bind("ids", Columns.ids(meetings))
        .map(
            row ->
                Map.entry(
                    Fields.id(row, "meeting"),
                    new LastLook(
                        Fields.time(row, "looked_at"),
                        Fields.maybeText(row, "zoom_uuid"),
                        Fields.is(row, "again"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Unless a newer one is kept. */
  public Mono<Void> keep(UUID meeting, LastLook look) {
    return database
        .sql(KEEP)
        .bind("meeting", meeting)
        .bind("at", look.at())
        .bind("uuid", MeetingColumns.nullable(look.uuid()))
        .bind("again", look.again())
        .then();
  }
}
