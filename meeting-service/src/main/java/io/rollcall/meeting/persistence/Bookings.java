package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.rows.Columns;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Takes hosts for meetings, and frees them. */
@Repository
public class Bookings {

  private static final Columns<Placed> PLACED =
      new Columns<Placed>()
          .with("slot", "text", placed -> placed.slot().id())
          .with("starts", "timestamptz", placed -> placed.slot().start())
          .with("ends", "timestamptz", placed -> placed.slot().end())
          .with("place", "int", Placed::place);

  private static final Columns<Booked> BOOKED =
      new Columns<Booked>()
          .with("meeting", "uuid", booked -> booked.meeting().id())
          .with("slot", "text", booked -> booked.slot().id())
          .with("account", "text", booked -> booked.meeting().account())
          .with("host", "text", booked -> HostKey.of(booked.meeting()).email())
          .with("starts", "timestamptz", booked -> booked.slot().start())
          .with("ends", "timestamptz", booked -> booked.slot().end());

  private static final String ADD =
      """
      insert into booking (meeting, slot, held, account, host, during, place)
      select :meeting, n.slot, :held, :account, :host, tstzrange(n.starts, n.ends), n.place
      from %s
      """
          .formatted(PLACED.rows("n"));

  /**
   * What was ordered here keeps its place, also within a time that the meeting has. What Zoom told
   * of has none.
   */
  private static final String FOLLOW =
      """
      with wanted as materialized (select * from %s),
      gone as (
        delete from booking b using unnest(:meetings) m (id)
        where b.meeting = m.id and not b.held
          and not exists (
            select from wanted w where w.meeting = b.meeting and w.slot = b.slot))
      insert into booking as b (meeting, slot, held, account, host, during, place)
      select w.meeting, w.slot, false, w.account, w.host, tstzrange(w.starts, w.ends),
        (select min(o.place) from booking o
         where o.meeting = w.meeting and o.during @> tstzrange(w.starts, w.ends))
      from wanted w
      on conflict (meeting, slot, held) do update
      set during = excluded.during, place = excluded.place
      where b.during <> excluded.during
      """
          .formatted(BOOKED.rows("n"));

  private final DatabaseClient database;

  Bookings(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A slot at its place among those that a host has at one time.
   *
   * @param place from 0
   */
  public record Placed(Slot slot, int place) {}

  private record Booked(Meeting meeting, Slot slot) {}

  /** Who takes a host's time does so alone until the transaction ends. */
  public Mono<Void> lock(HostKey host) {
    return database
        .sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .bind("name", "host/" + host.account() + "/" + host.email())
        .then();
  }

  /**
   * Takes a meeting's host.
   *
   * @param held for a change that Zoom has yet to confirm
   */
  public Mono<Void> add(Meeting meeting, Collection<Placed> slots, boolean held) {
    HostKey host = HostKey.of(meeting);
    return database
        .sql(ADD)
        .bind("meeting", meeting.id())
        .bind("held", held)
        .bind("account", host.account())
        .bind("host", host.email())
        .bindValues(PLACED.of(slots))
        .then();
  }

  /** Frees what was held for a change. */
  public Mono<Void> release(UUID meeting) {
    return database
        .sql("delete from booking where meeting = :meeting and held")
        .bind("meeting", meeting)
        .then();
  }

  /** Hosts are taken for what the meetings are now; within the transaction that locked them. */
  Mono<Void> follow(Collection<Change> changes) {
    List<Meeting> meetings =
        changes.stream()
            .filter(Change::ofBookings)
            .map(change -> change.after().meeting())
            .toList();
    return meetings.isEmpty()
        ? Mono.empty()
        : database
            .sql(FOLLOW)
            .bind("meetings", Columns.ids(meetings.stream().map(Meeting::id).toList()))
            .bindValues(BOOKED.of(booked(changes).toList()))
            .then();
  }

  private static Stream<Booked> booked(Collection<Change> changes) {
    return changes.stream()
        .filter(Change::ofBookings)
        .map(Change::after)
        .flatMap(known -> known.booked().stream().map(slot -> new Booked(known.meeting(), slot)));
  }
}
