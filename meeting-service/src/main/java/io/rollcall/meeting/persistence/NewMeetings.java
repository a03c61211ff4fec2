package io.rollcall.meeting.persistence;

import static java.util.stream.Collectors.joining;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes a meeting for the first time, and takes it back when Zoom refuses it. */
@Repository
public class NewMeetings {

  private static final Columns<Slot> SLOTS =
      new Columns<Slot>()
          .with("id", "text", Slot::id)
          .with("start_time", "timestamptz", Slot::start)
          .with("duration_minutes", "int", slot -> slot.length().toMinutes());

  private final DatabaseClient database;
  private final Listed listed;
  private final UpcomingPlaces upcoming;
  private final Timetable timetable;

  NewMeetings(
      DatabaseClient database, Listed listed, UpcomingPlaces upcoming, Timetable timetable) {
    this.database = database;
    this.listed = listed;
    this.upcoming = upcoming;
    this.timetable = timetable;
  }

  /**
   * Adds a meeting.
   *
   * @param key of its creator; fails when there is a meeting with it
   * @param asked digest of what was asked for under the key
   */
  public Mono<Void> add(KnownMeeting planned, @Nullable String key, @Nullable String asked) {
    return insert(planned, key, asked)
        .then(insertSlots(planned))
        .then(listed.add(planned))
        .then(upcoming.add(planned))
        .then(timetable.add(List.of(planned)));
  }

  /** The meeting that a user created under a key. */
  public Mono<Ordered> byKey(String createdBy, String idempotencyKey) {
    return database
        .sql("select * from meeting where created_by = :user and idempotency_key = :key")
        .bind("user", createdBy)
        .bind("key", idempotencyKey)
        .map(row -> new Ordered(MeetingColumns.meeting(row), Fields.maybeText(row, "asked")))
        .one();
  }

  /** Takes back what Zoom refused: nobody else has heard of it. */
  public Mono<Void> remove(UUID meeting) {
    return database
        .sql("delete from meeting where id = :id and zoom_id is null")
        .bind("id", meeting)
        .then();
  }

  private Mono<Void> insert(KnownMeeting planned, @Nullable String key, @Nullable String asked) {
    Map<String, Object> columns = new LinkedHashMap<>(MeetingColumns.of(planned.meeting()));
    Standing standing = planned.standing();
    columns.put("phase", Words.of(standing.phase()));
    columns.put("ahead_until", standing.aheadUntil());
    columns.put("idempotency_key", MeetingColumns.nullable(key));
    columns.put("asked", MeetingColumns.nullable(asked));
    String names = String.join(", ", columns.keySet());
    String values = columns.keySet().stream().map(name -> ":" + name).collect(joining(", "));
    return database
        .sql("insert into meeting (%s) values (%s)".formatted(names, values))
        .bindValues(columns)
        .then();
  }

  private Mono<Void> insertSlots(KnownMeeting planned) {
    return database
        .sql(
            "insert into slot (meeting, %s) select :meeting, n.* from %s"
                .formatted(SLOTS.names(), SLOTS.rows("n")))
        .bind("meeting", planned.meeting().id())
        .bindValues(SLOTS.of(planned.slots()))
        .then();
  }
}
