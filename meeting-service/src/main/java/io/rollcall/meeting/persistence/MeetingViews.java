package io.rollcall.meeting.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Meetings to be shown; any number of them by one statement. */
@Repository
public class MeetingViews {

  private static final String NOBODY = "";

  private static final String SELECT =
      """
      select m.*, s.id as slot_id, s.start_time as slot_start, s.duration_minutes as slot_minutes,
        i.kind is not null as pending,
        exists (
          select from registration
          where user_id = :viewer and meeting = m.id and sight) as registered
      from meeting m
      left join lateral (
        select id, start_time, duration_minutes from slot
        where meeting = m.id and not used and not cancelled
          and start_time > :earliest
          and start_time + make_interval(mins => duration_minutes) > :now
        order by start_time, id limit 1) s on true
      left join lateral (
        select kind from intent
        where meeting = m.id and kind in %s limit 1) i on true
      where m.id = any(:ids)
      """
          .formatted(Intents.ONE_AT_A_TIME);

  private final DatabaseClient database;
  private final Clock clock;

  MeetingViews(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** For nobody whose rights may hang on a registration. */
  public Mono<MeetingView> byId(UUID id) {
    return byId(id, NOBODY);
  }

  public Mono<MeetingView> byId(UUID id, String viewer) {
    return byIds(List.of(id), viewer)
        .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
  }

  /**
   * Those of the meetings that exist, in the order asked for.
   *
   * @param viewer user who is to see them
   */
  public Mono<List<MeetingView>> byIds(Collection<UUID> ids, String viewer) {
    Instant now = clock.instant();
    return database
        .sql(SELECT)
        .bind("now", now)
        .bind("earliest", now.minus(Slot.LONGEST))
        .bind("viewer", viewer)
        .bind("ids", Columns.ids(ids))
        .map(MeetingViews::view)
        .all()
        .collectMap(view -> view.meeting().id())
        .map(found -> inOrder(ids, found));
  }

  private static List<MeetingView> inOrder(Collection<UUID> ids, Map<UUID, MeetingView> found) {
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static MeetingView view(Readable row) {
    return new MeetingView(
        MeetingColumns.meeting(row),
        Words.known(Phase.class, Fields.text(row, "phase")),
        Fields.time(row, "ahead_until"),
        current(row),
        nextSlot(row),
        Fields.big(row, "revision"),
        Fields.big(row, "version"),
        Fields.is(row, "pending"),
        Fields.is(row, "registered"));
  }

  private static MeetingView.@Nullable Current current(Readable row) {
    UUID running = Fields.maybeId(row, "running");
    return running == null
        ? null
        : new MeetingView.Current(running, Fields.instant(row, "running_since"));
  }

  private static @Nullable Slot nextSlot(Readable row) {
    Instant start = Fields.instant(row, "slot_start");
    return start == null
        ? null
        : new Slot(
            requireNonNull(Fields.maybeText(row, "slot_id")),
            start,
            Duration.ofMinutes(Fields.number(row, "slot_minutes")),
            false);
  }
}
