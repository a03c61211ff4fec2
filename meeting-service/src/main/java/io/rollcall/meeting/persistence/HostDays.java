package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.HostKey;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How often meetings were created and changed under hosts, on the present day (UTC). */
@Repository
public class HostDays {

  private static final String TODAY = "(now() at time zone 'UTC')::date";

  private static final String TAKE =
      """
      insert into host_day as d (account, host, day, used)
      values (:account, :host, %1$s, 1)
      on conflict (account, host) do update
      set day = %1$s, used = case when d.day = %1$s then d.used + 1 else 1 end
      where d.day <> %1$s or d.used < :most
      """
          .formatted(TODAY);

  private static final String GIVE_BACK =
      """
      update host_day set used = used - 1
      where account = :account and host = :host and day = %s and used > 0
      """
          .formatted(TODAY);

  private static final String FILL =
      """
      update host_day set used = greatest(used, :most)
      where account = :account and host = :host and day = %s
      """
          .formatted(TODAY);

  private static final String FULL =
      """
      select d.host from unnest(:hosts) h (email)
      join host_day d on d.account = :account and d.host = h.email
      where d.day = %s and d.used >= :most
      """
          .formatted(TODAY);

  private final DatabaseClient database;

  HostDays(DatabaseClient database) {
    this.database = database;
  }

  /** Counts one more, unless there were as many as there may be. */
  public Mono<Boolean> take(HostKey host, int most) {
    return of(host, TAKE).bind("most", most).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /** One that was counted was not sent. */
  public Mono<Void> giveBack(HostKey host) {
    return of(host, GIVE_BACK).then();
  }

  /** Zoom says that there were as many as there may be. */
  public Mono<Void> fill(HostKey host, int most) {
    return of(host, FILL).bind("most", most).then();
  }

  /** Those of an account's hosts, by e-mail in lower case, under whom there may be no more. */
  public Mono<Set<String>> full(String account, Collection<String> hosts, int most) {
    return database
        .sql(FULL)
        .bind("account", account)
        .bind("hosts", hosts.toArray(String[]::new))
        .bind("most", most)
        .map(row -> Fields.text(row, "host"))
        .all()
        .collect(Collectors.toSet());
  }

  private DatabaseClient.GenericExecuteSpec of(HostKey host, String sql) {
    return database.sql(sql).bind("account", host.account()).bind("host", host.email());
  }
}
