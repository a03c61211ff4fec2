package io.rollcall.platform.zoomevents;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Which events a consumer has had. Written in the transaction of their effect, by one statement for
 * a batch.
 */
final class Inbox {

  /** Days before today that have a partition of their own. */
  static final int DAYS_BACK = 9;

  /** The day of events that have none, or one that is far from today. */
  static final LocalDate UNDATED = LocalDate.EPOCH;

  private static final Instant FAR = Instant.parse("3000-01-01T00:00:00Z");

  /**
   * Looked up under both days: between two deliveries an event may have become too old. One by one,
   * which {@code offset 0} tells the planner: joined, all that came before may be read.
   */
  private static final String REMEMBER =
      """
      insert into platform.inbox (consumer, day, source, event_id)
      select $1, day, source, event_id
      from unnest($2::date[], $3::date[], $4::text[], $5::text[])
           as e (day, own_day, source, event_id)
      where not exists (
        select from platform.inbox i
        where i.day in (e.own_day, date '1970-01-01')
          and i.consumer = $1 and i.source = e.source and i.event_id = e.event_id
        offset 0)
      on conflict do nothing
      returning source, event_id
      """;

  private static final String FORGET =
      """
      delete from platform.inbox
      where day in ($1, date '1970-01-01')
        and consumer = $2 and source = $3 and event_id = $4
      """;

  private final DatabaseClient database;
  private final Clock clock;

  Inbox(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Those that this consumer has not had, each once, in their order; from now on it has. */
  Mono<List<Arrival>> firstTime(String consumer, List<Arrival> arrivals) {
    Map<Id, Arrival> distinct = LinkedHashMap.newLinkedHashMap(arrivals.size());
    arrivals.forEach(arrival -> distinct.putIfAbsent(Id.of(arrival.event()), arrival));
    return remember(consumer, distinct.values())
        .map(fresh -> distinct.values().stream().filter(a -> fresh.contains(Id.of(a.event()))))
        .map(fresh -> fresh.toList());
  }

  /** From now on this consumer has not had it: what is a dead letter can be replayed. */
  Mono<Void> forget(String consumer, ZoomEvent event) {
    return database
        .sql(FORGET)
        .bind(0, ownDay(event.time()))
        .bind(1, consumer)
        .bind(2, event.source())
        .bind(3, event.id())
        .then();
  }

  private Mono<Set<Id>> remember(String consumer, Collection<Arrival> arrivals) {
    return database
        .sql(REMEMBER)
        .bind(0, consumer)
        .bind(1, days(arrivals, this::partitionOf))
        .bind(2, days(arrivals, UnaryOperator.identity()))
        .bind(3, column(arrivals, ZoomEvent::source))
        .bind(4, column(arrivals, ZoomEvent::id))
        .map(row -> new Id(row.get(0, String.class), row.get(1, String.class)))
        .all()
        .collect(HashSet::new, Set::add);
  }

  private LocalDate partitionOf(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), UTC);
    boolean near = !day.isBefore(today.minusDays(DAYS_BACK)) && !day.isAfter(today.plusDays(1));
    return near ? day : UNDATED;
  }

  private static LocalDate[] days(
      Collection<Arrival> arrivals, UnaryOperator<LocalDate> partition) {
    return arrivals.stream()
        .map(arrival -> partition.apply(ownDay(arrival.event().time())))
        .toArray(LocalDate[]::new);
  }

  private static LocalDate ownDay(@Nullable Instant time) {
    boolean sane = time != null && time.isAfter(Instant.EPOCH) && time.isBefore(FAR);
    return sane ? LocalDate.ofInstant(time, UTC) : UNDATED;
  }

  private static String[] column(Collection<Arrival> arrivals, Function<ZoomEvent, String> of) {
    return arrivals.stream().map(arrival -> of.apply(arrival.event())).toArray(String[]::new);
  }

  private record Id(@Nullable String source, @Nullable String event) {
    static Id of(ZoomEvent event) {
      return new Id(event.source(), event.id());
    }
  }
}
