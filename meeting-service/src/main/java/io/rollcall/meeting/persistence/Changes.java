package io.rollcall.meeting.persistence;

import static java.util.stream.Collectors.joining;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Occurrence;
import io.rollcall.platform.rows.Columns;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores what changed, in a fixed number of statements however much it is. */
@Repository
public class Changes {

  private static final Columns<KnownMeeting> COLUMNS =
      new Columns<KnownMeeting>()
          .with("id", "uuid", known -> known.meeting().id())
          .with("zoom_id", "text", known -> known.meeting().zoomId())
          .with("deleted_at", "timestamptz", known -> known.facts().existence().deletedAt())
          .with("recovered_at", "timestamptz", known -> known.facts().existence().recoveredAt())
          .with("phase", "text", known -> Words.of(known.standing().phase()))
          .with("ahead_until", "timestamptz", known -> known.standing().aheadUntil())
          .with("running", "uuid", Changes::running)
          .with("running_since", "timestamptz", Changes::runningSince)
          .with("revision", "bigint", KnownMeeting::revision);

  private static final String UPDATE =
      """
      update meeting m set
        zoom_id = n.zoom_id,
        deleted_at = greatest(m.deleted_at, n.deleted_at),
        recovered_at = greatest(m.recovered_at, n.recovered_at),
        phase = n.phase,
        ahead_until = n.ahead_until,
        running = n.running,
        running_since = n.running_since,
        revision = n.revision
      from %s where m.id = n.id
      """
          .formatted(COLUMNS.rows("n"));

  private final DatabaseClient database;
  private final Listed listed;
  private final UpcomingPlaces upcoming;
  private final Bookings bookings;
  private final Timetable timetable;
  private final PresenterHosts presenterHosts;
  private final Intents intents;

  Changes(
      DatabaseClient database,
      Listed listed,
      UpcomingPlaces upcoming,
      Bookings bookings,
      Timetable timetable,
      PresenterHosts presenterHosts,
      Intents intents) {
    this.database = database;
    this.listed = listed;
    this.upcoming = upcoming;
    this.bookings = bookings;
    this.timetable = timetable;
    this.presenterHosts = presenterHosts;
    this.intents = intents;
  }

  /** Of meetings that this transaction has locked. */
  public Mono<Void> store(Collection<Change> changes) {
    return OccurrenceRow.store(database, changes)
        .then(removeSlots(changes))
        .then(SlotRow.store(database, changes))
        .then(storeMeetings(changes))
        .then(Flux.fromIterable(changes).filter(Change::ofChoice).concatMap(this::details).then())
        .then(listed.update(changes))
        .then(upcoming.update(changes))
        .then(bookings.follow(changes))
        .then(timetable.update(changes))
        .then(presenterHosts.update(changes))
        .then(followPresenters(changes));
  }

  private Mono<Void> followPresenters(Collection<Change> changes) {
    return intents.followPresenters(
        changes.stream()
            .filter(Change::ofPresenters)
            .map(change -> change.after().meeting().id())
            .toList(),
        Duration.ZERO);
  }

  private Mono<Void> storeMeetings(Collection<Change> changes) {
    return database
        .sql(UPDATE)
        .bindValues(COLUMNS.of(changes.stream().map(Change::after).toList()))
        .then();
  }

  private Mono<Void> removeSlots(Collection<Change> changes) {
    return Flux.fromIterable(changes)
        .filter(change -> !change.droppedSlots().isEmpty())
        .concatMap(change -> SlotRow.remove(database, change))
        .then();
  }

  /** What callers may change; the version covers it. */
  private Mono<Void> details(Change change) {
    Map<String, Object> columns = MeetingColumns.of(change.after().meeting());
    String values =
        columns.keySet().stream().map(name -> name + " = :" + name).collect(joining(", "));
    return database
        .sql("update meeting set version = version + 1, %s where id = :id".formatted(values))
        .bindValues(columns)
        .then();
  }

  private static @Nullable UUID running(KnownMeeting known) {
    Occurrence running = known.standing().running();
    return running == null ? null : KnownMeetings.occurrenceId(known.meeting(), running.zoomUuid());
  }

  private static @Nullable Object runningSince(KnownMeeting known) {
    Occurrence running = known.standing().running();
    return running == null ? null : running.startedAt();
  }
}
