package io.rollcall.platform.zoomevents;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events whose meeting is not known yet. */
final class ParkedEvents {

  private static final String COLUMNS =
      "seq, topic, partition, record_offset, source, event_id, account, type, subject, event_time,"
          + " traceparent, body";

  private static final String ADD =
      """
      insert into platform.parked (consumer, account, number, topic, partition, record_offset,
                                   source, event_id, type, subject, event_time, traceparent, body)
      select $1, account, number, topic, partition, record_offset,
             source, event_id, type, subject, event_time::timestamptz, traceparent,
             decode(body, 'base64')
      from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::text[],
                  $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
           with ordinality
           as e (account, number, topic, partition, record_offset, source, event_id, type, subject,
                 event_time, traceparent, body, place)
      order by place
      """;

  private static final String TAKE =
      "delete from platform.parked where consumer = $1 and account = $2 and number = $3 returning "
          + COLUMNS;

  private static final String TAKE_ONE =
      "delete from platform.parked where seq = $1 returning " + COLUMNS;

  private static final String LIST =
      "select seq from platform.parked"
          + " where consumer = $1 and account = $2 and number = $3 order by seq";

  private static final String MEETINGS =
      """
      select distinct account, number from platform.parked
      where consumer = $1 and (account, number) > ($2, $3)
      order by account, number limit $4
      """;

  private static final String EXPIRE =
      """
      delete from platform.parked p
      using unnest($2::text[], $3::text[]) as m (account, number)
      where p.consumer = $1 and p.account = m.account and p.number = m.number
        and p.parked_at < now() - make_interval(secs => $4)
      """;

  private static final String COUNT =
      "select account, count(*) as events from platform.parked group by account";

  private final DatabaseClient database;

  ParkedEvents(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(String consumer, List<Stranger> strangers) {
    return database
        .sql(ADD)
        .bind(0, consumer)
        .bind(1, texts(strangers, s -> s.meeting().account()))
        .bind(2, texts(strangers, s -> s.meeting().number()))
        .bind(3, texts(strangers, s -> s.arrival().topic()))
        .bind(4, strangers.stream().map(s -> s.arrival().partition()).toArray(Integer[]::new))
        .bind(5, strangers.stream().map(s -> s.arrival().offset()).toArray(Long[]::new))
        .bind(6, texts(strangers, s -> s.event().source()))
        .bind(7, texts(strangers, s -> s.event().id()))
        .bind(8, texts(strangers, s -> s.event().type()))
        .bind(9, texts(strangers, s -> s.event().subject()))
        .bind(10, texts(strangers, s -> time(s.event().time())))
        .bind(11, texts(strangers, s -> s.event().traceparent()))
        .bind(12, texts(strangers, s -> Base64.getEncoder().encodeToString(s.event().body())))
        .then();
  }

  /** Takes out what is parked for a meeting, in the order in which it came. */
  Mono<List<Arrival>> take(String consumer, ZoomMeetingKey meeting) {
    return database
        .sql(TAKE)
        .bind(0, consumer)
        .bind(1, meeting.account())
        .bind(2, meeting.number())
        .map(row -> new Taken(required(row, "seq", Long.class), arrival(row)))
        .all()
        .sort(Comparator.comparingLong(Taken::seq))
        .map(Taken::arrival)
        .collectList();
  }

  /** Takes out one event; empty when somebody else has. */
  Mono<Arrival> take(long seq) {
    return database.sql(TAKE_ONE).bind(0, seq).map(ParkedEvents::arrival).one();
  }

  Flux<Long> of(String consumer, ZoomMeetingKey meeting) {
    return database
        .sql(LIST)
        .bind(0, consumer)
        .bind(1, meeting.account())
        .bind(2, meeting.number())
        .map(row -> required(row, "seq", Long.class))
        .all();
  }

  /** The next meetings for which something is parked, after another one. */
  Mono<List<ZoomMeetingKey>> meetings(String consumer, ZoomMeetingKey after, int limit) {
    return database
        .sql(MEETINGS)
        .bind(0, consumer)
        .bind(1, after.account())
        .bind(2, after.number())
        .bind(3, limit)
        .map(
            row ->
                new ZoomMeetingKey(
                    required(row, "account", String.class), required(row, "number", String.class)))
        .all()
        .collectList();
  }

  /**
   * Removes what has been parked for too long.
   *
   * @return how many events
   */
  Mono<Long> expire(String consumer, Collection<ZoomMeetingKey> meetings, double seconds) {
    return database
        .sql(EXPIRE)
        .bind(0, consumer)
        .bind(1, meetings.stream().map(ZoomMeetingKey::account).toArray(String[]::new))
        .bind(2, meetings.stream().map(ZoomMeetingKey::number).toArray(String[]::new))
        .bind(3, seconds)
        .fetch()
        .rowsUpdated();
  }

  Flux<Parked> count() {
    return database
        .sql(COUNT)
        .map(
            row ->
                new Parked(
                    required(row, "account", String.class), required(row, "events", Long.class)))
        .all();
  }

  private static Arrival arrival(Readable row) {
    OffsetDateTime time = row.get("event_time", OffsetDateTime.class);
    var event =
        new ZoomEvent(
            required(row, "source", String.class),
            required(row, "event_id", String.class),
            required(row, "account", String.class),
            required(row, "type", String.class),
            required(row, "subject", String.class),
            time == null ? null : time.toInstant(),
            required(row, "body", byte[].class),
            row.get("traceparent", String.class));
    return new Arrival(
        event,
        required(row, "topic", String.class),
        required(row, "partition", Integer.class),
        required(row, "record_offset", Long.class));
  }

  private static <T> T required(Readable row, String name, Class<T> type) {
    return requireNonNull(row.get(name, type));
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC).toString();
  }

  private static @Nullable String[] texts(
      List<Stranger> strangers, Function<Stranger, @Nullable String> of) {
    return strangers.stream().map(of).toArray(String[]::new);
  }

  /** An event, and the meeting that it waits for. */
  record Stranger(Arrival arrival, ZoomMeetingKey meeting) {
    ZoomEvent event() {
      return arrival.event();
    }
  }

  /** How many events of an account wait. */
  record Parked(String account, long events) {}

  private record Taken(long seq, Arrival arrival) {}
}
