package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Activity to be shown, in the order in which it happened. */
@Repository
public class ActivityViews {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private static final String PAGE =
      """
      select event, happened_at, type, occurrence, details::text as details from activity
      where meeting = :meeting and (happened_at, event) > (:at, :event)
      order by happened_at, event limit :limit
      """;

  private final DatabaseClient database;

  ActivityViews(DatabaseClient database) {
    this.database = database;
  }

  /** One line; its id is the event's. */
  public record ActivityView(
      String id, Instant at, String type, @Nullable UUID occurrence, Map<String, String> details) {}

  /** A place in the log. */
  public record ActivityPlace(Instant at, String event) {

    public static final ActivityPlace FIRST = new ActivityPlace(Instant.EPOCH, "");

    public ActivityPlace {
      at = new Place(at, new UUID(0, 0)).at();
      event = event.replace("\0", "");
    }
  }

  /** Those after a place. */
  public Mono<List<ActivityView>> page(UUID meeting, ActivityPlace after, int limit) {
    return database
        .sql(PAGE)
        .bind("meeting", meeting)
        .bind("at", after.at())
        .bind("event", after.event())
        .bind("limit", limit)
        .map(ActivityViews::view)
        .all()
        .collectList();
  }

  private static ActivityView view(Readable row) {
    return new ActivityView(
        Fields.text(row, "event"),
        Fields.time(row, "happened_at"),
        Fields.text(row, "type"),
        Fields.maybeId(row, "occurrence"),
        JSON.readValue(Fields.text(row, "details"), DETAILS));
  }
}
