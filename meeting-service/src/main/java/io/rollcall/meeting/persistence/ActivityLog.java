package io.rollcall.meeting.persistence;

import io.rollcall.contracts.OccurrenceIds;
import io.rollcall.meeting.domain.Activity;
import io.rollcall.platform.rows.Columns;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What Zoom reported, each event once. */
@Repository
public class ActivityLog {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Columns<Entry> COLUMNS =
      new Columns<Entry>()
          .with("account", "text", Entry::account)
          .with("event", "text", entry -> entry.activity().event())
          .with("meeting", "uuid", Entry::meeting)
          .with("happened_at", "timestamptz", entry -> entry.activity().at())
          .with("type", "text", entry -> entry.activity().type())
          .with("occurrence", "uuid", Entry::occurrence)
          .with("details", "jsonb", entry -> JSON.writeValueAsString(entry.activity().details()));

  private static final String ADD =
      "insert into activity (%s) select * from %s on conflict (account, event) do nothing"
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private final DatabaseClient database;

  ActivityLog(DatabaseClient database) {
    this.database = database;
  }

  /** One line to add. */
  public record Entry(String account, UUID meeting, Activity activity) {

    private @Nullable UUID occurrence() {
      String uuid = activity.zoomUuid();
      return uuid == null ? null : OccurrenceIds.of(account, uuid);
    }
  }

  public Mono<Void> add(Collection<Entry> entries) {
    return entries.isEmpty()
        ? Mono.empty()
        : database.sql(ADD).bindValues(COLUMNS.of(entries)).then();
  }
}
