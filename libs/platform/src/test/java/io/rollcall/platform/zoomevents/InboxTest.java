package io.rollcall.platform.zoomevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.ZoomPosts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class InboxTest {

  private static final Backend BACKEND = Backend.create();
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PARTITIONS =
      "select c.relname::text from pg_inherits i join pg_class c on c.oid = i.inhrelid"
          + " where i.inhparent = 'platform.inbox'::regclass order by 1";

  @BeforeEach
  void clean() {
    BACKEND.run("truncate platform.inbox");
    days(NOW).maintain().block();
  }

  @Test
  void anEventIsNewOncePerConsumer() {
    var event = event("a", NOW);

    assertThat(firstTime("one", NOW, event, event)).containsExactly("a");
    assertThat(firstTime("one", NOW, event, event("b", NOW))).containsExactly("b");
    assertThat(firstTime("two", NOW, event)).containsExactly("a");
  }

  @Test
  void theOrderOfABatchIsKept() {
    var many = IntStream.range(0, 300).mapToObj(i -> event("e" + (i * 7919) % 300, NOW)).toList();
    firstTime("order", NOW, event("e5", NOW));

    var fresh = firstTime("order", NOW, many.toArray(Arrival[]::new));

    assertThat(fresh)
        .containsExactlyElementsOf(
            many.stream().map(each -> each.event().id()).filter(id -> !id.equals("e5")).toList());
  }

  @Test
  void anEventWithoutATimeOrWithOneOfLongAgoIsNewOnceToo() {
    var undated = event("undated", null);
    var old = event("old", Instant.parse("2021-07-13T21:44:51Z"));
    var absurd = event("absurd", Instant.MAX);

    assertThat(firstTime("c", NOW, undated, old, absurd)).hasSize(3);
    assertThat(firstTime("c", NOW, undated, old, absurd)).isEmpty();
    assertThat(BACKEND.count("select count(*) from platform.inbox_undated")).isEqualTo(3);
  }

  @Test
  void anEventThatAgesBetweenTwoDeliveriesIsStillKnown() {
    var aging = event("aging", NOW.minus(Duration.ofDays(9)));
    var early = event("early", NOW.plus(Duration.ofDays(2)));

    assertThat(firstTime("c", NOW, aging, early)).hasSize(2);
    assertThat(firstTime("c", NOW.plus(Duration.ofDays(1)), aging, early)).isEmpty();
  }

  @Test
  void daysAreMadeAheadAndDroppedAfterTen() {
    firstTime("c", NOW, event("kept", NOW), event("undated", null));

    days(NOW.plus(Duration.ofDays(10))).maintain().block();
    assertThat(partitions()).contains("inbox_20261121", "inbox_20261204");
    days(NOW.plus(Duration.ofDays(11))).maintain().block();

    assertThat(partitions())
        .contains("inbox_20261122", "inbox_20261205", "inbox_undated")
        .doesNotContain("inbox_20261121");
  }

  @Test
  void whatCameBeforeItsDayWasMadeMovesThere() {
    Instant later = NOW.plus(Duration.ofDays(20));
    firstTime("c", later, event("ahead", later));
    assertThat(BACKEND.count("select count(*) from platform.inbox_undated")).isEqualTo(1);

    days(later).maintain().block();

    assertThat(BACKEND.count("select count(*) from platform.inbox_20261211")).isEqualTo(1);
    assertThat(firstTime("c", later, event("ahead", later))).isEmpty();
  }

  @Test
  void replicasThatMaintainAtTheSameTimeDoNoHarm() {
    Instant later = NOW.plus(Duration.ofDays(40));

    Flux.range(0, 4).flatMap(replica -> days(later).maintain()).blockLast();

    assertThat(partitions()).hasSize(Inbox.DAYS_BACK + 1 + 3 + 1);
  }

  @Test
  void undatedEventsGoTenDaysAfterTheyCame() {
    firstTime("c", NOW, event("undated", null));
    BACKEND.run("update platform.inbox_undated set received_at = now() - interval '11 days'");

    days(NOW).maintain().block();

    assertThat(BACKEND.count("select count(*) from platform.inbox_undated")).isZero();
  }

  @Test
  void aBatchReadsNothingOfWhatCameBefore() {
    BACKEND.run(
        "analyze platform.inbox",
        "insert into platform.inbox (consumer, day, source, event_id)"
            + " select 'c', date '2026-11-21', 's', n from generate_series(1, 5000) n");

    Mono<?> settings =
        BACKEND
            .database()
            .sql("set local enable_seqscan = off; set local enable_bitmapscan = off")
            .then();
    List<Arrival> news = IntStream.range(0, 500).mapToObj(i -> event("new-" + i, NOW)).toList();
    Mono<?> batch = inbox(NOW).firstTime("c", news);
    Long read = BACKEND.transaction().transactional(settings.then(rowsReadBy(batch))).block();

    assertThat(read).isZero();
  }

  private static Mono<Long> rowsReadBy(Mono<?> statement) {
    return rowsRead().flatMap(before -> statement.then(rowsRead()).map(after -> after - before));
  }

  private static Mono<Long> rowsRead() {
    return BACKEND
        .database()
        .sql("select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables")
        .mapValue(Long.class)
        .one();
  }

  private static List<String> firstTime(String consumer, Instant now, Arrival... arrivals) {
    return inbox(now).firstTime(consumer, List.of(arrivals)).blockOptional().orElseThrow().stream()
        .map(arrival -> arrival.event().id())
        .toList();
  }

  private static Inbox inbox(Instant now) {
    return new Inbox(BACKEND.database(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static InboxDays days(Instant now) {
    return new InboxDays(
        BACKEND.database(), BACKEND.transaction(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static List<String> partitions() {
    return BACKEND.query(String.class, PARTITIONS);
  }

  private static Arrival event(String id, @Nullable Instant time) {
    var event =
        new ZoomEvent(
            "/webhooks/zoom/" + ZoomPosts.ACCOUNT,
            id,
            ZoomPosts.ACCOUNT,
            "zoom.meeting.started",
            "1",
            time,
            new byte[0],
            null);
    return new Arrival(event, "zoom.meeting", 0, 0);
  }
}
