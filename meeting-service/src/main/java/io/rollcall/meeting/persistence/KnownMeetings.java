package io.rollcall.meeting.persistence;

import static java.util.stream.Collectors.toMap;

import io.rollcall.contracts.OccurrenceIds;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.MeetingFacts;
import io.rollcall.meeting.domain.OccurrenceFacts;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings with all that is known about them. */
@Repository
public class KnownMeetings {

  private static final Columns<ZoomNumber> NUMBERS =
      new Columns<ZoomNumber>()
          .with("account", "text", ZoomNumber::account)
          .with("zoom_id", "text", ZoomNumber::number);

  private static final String FIND =
      "select m.id, m.account, m.zoom_id from meeting m join %s using (account, zoom_id)"
          .formatted(NUMBERS.rows("n"));

  /** No join of the two: how many of each are named, the planner cannot know. */
  private static final String NAMED =
      """
      select meeting as id, null as deleted_at, null as recovered_at, zoom_uuid, %s
      from occurrence where id = any(:occurrences)
      union all
      select id, deleted_at, recovered_at, null, null, null, null, null, null, null, null
      from meeting where id = any(:meetings)
      """
          .formatted(FactColumns.OF_OCCURRENCE);

  private final DatabaseClient database;

  KnownMeetings(DatabaseClient database) {
    this.database = database;
  }

  /** Which meetings stand behind these numbers; numbers of others are left out. */
  public Mono<Map<ZoomNumber, UUID>> find(Collection<ZoomNumber> numbers) {
    return database
        .sql(FIND)
        .bindValues(NUMBERS.of(numbers))
        .map(
            row ->
                Map.entry(
                    new ZoomNumber(Fields.text(row, "account"), Fields.text(row, "zoom_id")),
                    Fields.id(row, "id")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  public Mono<Boolean> knows(ZoomNumber number) {
    return find(Set.of(number)).map(it -> !it.isEmpty());
  }

  /** What is known of meetings themselves and of these occurrences, without any lock. */
  public Mono<Map<UUID, MeetingFacts>> named(
      Collection<UUID> meetings, Collection<UUID> occurrences) {
    return database
        .sql(NAMED)
        .bind("meetings", Columns.ids(meetings))
        .bind("occurrences", Columns.ids(occurrences))
        .map(
            row -> {
              String uuid = Fields.maybeText(row, "zoom_uuid");
              Map<String, OccurrenceFacts> facts =
                  uuid == null ? Map.of() : Map.of(uuid, FactColumns.ofOccurrence(row));
              return Map.entry(
                  Fields.id(row, "id"),
                  new MeetingFacts(FactColumns.ofMeeting(row), facts, Map.of()));
            })
        .all()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, MeetingFacts::merge));
  }

  /**
   * Locks meetings until the transaction ends, in the order of their ids, and reads them whole.
   * Rows that refer to a meeting may be added meanwhile: two batches that both did so before they
   * lock would else wait for each other.
   */
  public Mono<List<KnownMeeting>> lock(Collection<UUID> meetings) {
    return whole(meetings, " for no key update");
  }

  /** The same without any lock: each statement sees what is committed by then. */
  public Mono<List<KnownMeeting>> read(Collection<UUID> meetings) {
    return whole(meetings, "");
  }

  private Mono<List<KnownMeeting>> whole(Collection<UUID> meetings, String lock) {
    return rows(meetings, lock)
        .collectList()
        .flatMap(locked -> slots(meetings).flatMap(slots -> whole(meetings, locked, slots)));
  }

  /** One after the other: they share the transaction's connection. */
  private Mono<List<KnownMeeting>> whole(
      Collection<UUID> meetings, List<LockedMeeting> locked, Map<UUID, Collection<SlotRow>> slots) {
    return occurrences(meetings)
        .map(occurrences -> locked.stream().map(it -> it.with(slots, occurrences)).toList());
  }

  private Flux<LockedMeeting> rows(Collection<UUID> meetings, String lock) {
    return database
        .sql("select * from meeting where id = any(:ids) order by id" + lock)
        .bind("ids", Columns.ids(meetings))
        .map(
            row -> {
              Meeting meeting = MeetingColumns.meeting(row);
              return new LockedMeeting(
                  meeting, FactColumns.ofMeeting(row), Fields.big(row, "revision"));
            })
        .all();
  }

  private Mono<Map<UUID, Collection<SlotRow>>> slots(Collection<UUID> meetings) {
    return database
        .sql("select * from slot where meeting = any(:ids)")
        .bind("ids", Columns.ids(meetings))
        .map(SlotRow::read)
        .all()
        .collectMultimap(SlotRow::meeting);
  }

  private Mono<Map<UUID, Collection<OccurrenceRow>>> occurrences(Collection<UUID> meetings) {
    return database
        .sql("select * from occurrence where meeting = any(:ids)")
        .bind("ids", Columns.ids(meetings))
        .map(OccurrenceRow::read)
        .all()
        .collectMultimap(OccurrenceRow::meeting);
  }

  /** The id of an occurrence, which every service derives alike. */
  public static UUID occurrenceId(Meeting meeting, String zoomUuid) {
    return OccurrenceIds.of(meeting.account(), zoomUuid);
  }
}
