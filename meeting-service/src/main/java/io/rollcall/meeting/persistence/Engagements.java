package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What hosts are taken for. */
@Repository
public class Engagements {

  private static final Columns<Slot> TIMES =
      new Columns<Slot>()
          .with("starts", "timestamptz", Slot::start)
          .with("ends", "timestamptz", Slot::end);

  private static final String TAKEN =
      """
      select distinct b.host, b.meeting, b.slot, b.held, lower(b.during) as starts,
        upper(b.during) as ends, b.place, m.zoom_id
      from unnest(:hosts) h (email)
      cross join %s
      join booking b on b.account = :account and b.host = h.email
        and b.during && tstzrange(w.starts, w.ends)
      join meeting m on m.id = b.meeting
      """
          .formatted(TIMES.rows("w"));

  private static final String MINUTES =
      """
      select b.host, sum(extract(epoch from upper(d.within) - lower(d.within)) / 60)::bigint minutes
      from unnest(:hosts) h (email)
      join booking b on b.account = :account and b.host = h.email
        and b.during && tstzrange(:from, :to) and not b.held
      cross join lateral (select b.during * tstzrange(:from, :to)) d (within)
      group by b.host
      """;

  private final DatabaseClient database;

  Engagements(DatabaseClient database) {
    this.database = database;
  }

  /** Those of an account's hosts, by e-mail in lower case, in these times. */
  public Mono<Map<String, Collection<Engagement>>> of(
      String account, Collection<String> hosts, Collection<Slot> times) {
    return database
        .sql(TAKEN)
        .bind("account", account)
        .bind("hosts", hosts.toArray(String[]::new))
        .bindValues(TIMES.of(times))
        .map(row -> Map.entry(Fields.text(row, "host"), engagement(row)))
        .all()
        .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** For so many minutes of a day (UTC) hosts are taken; those that are not are left out. */
  public Mono<Map<String, Long>> minutes(String account, Collection<String> hosts, LocalDate day) {
    return database
        .sql(MINUTES)
        .bind("account", account)
        .bind("hosts", hosts.toArray(String[]::new))
        .bind("from", midnight(day))
        .bind("to", midnight(day.plusDays(1)))
        .map(row -> Map.entry(Fields.text(row, "host"), Fields.big(row, "minutes")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Engagement engagement(Readable row) {
    return new Engagement(
        Fields.id(row, "meeting"),
        Fields.maybeText(row, "zoom_id"),
        Fields.time(row, "starts"),
        Fields.time(row, "ends"),
        row.get("place", Integer.class));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
