package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Reports;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

class AnyOrderOnTheDatabaseTest extends MeetingServiceTest {

  private static final Instant NINE = Instant.parse("2030-12-01T09:00:00Z");
  private static final int PERMUTATIONS = 25;

  private final ZoomEventHandler handler;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  AnyOrderOnTheDatabaseTest(
      @Autowired ZoomEventHandler handler,
      @Autowired DatabaseClient database,
      @Autowired TransactionalOperator transaction) {
    this.handler = handler;
    this.database = database;
    this.transaction = transaction;
  }

  @Test
  void everyOrderWithRepeatsOverAllTopicsLeavesTheSameRows() {
    Rows inOrder = rowsAfter(0, new Random(0));

    assertThat(inOrder.occurrences()).hasSize(3);
    assertThat(inOrder.activity()).hasSize(12);
    for (int seed = 1; seed <= PERMUTATIONS; seed++) {
      assertThat(rowsAfter(seed, new Random(seed))).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  private Rows rowsAfter(int seed, Random random) {
    Api.Answer created = scheduled(teacher("C-order"), request("C-order", NINE));
    UUID meeting = UUID.fromString(created.text("/id"));
    String number = created.text("/zoomId");
    List<ZoomEvent> story = story(new Reports("campus", number), meeting);
    if (seed > 0) {
      List<ZoomEvent> told = List.copyOf(story);
      told.stream().filter(event -> random.nextBoolean()).forEach(story::add);
      Collections.shuffle(story, random);
    }
    for (int from = 0; from < story.size(); ) {
      int to = Math.min(story.size(), from + 1 + random.nextInt(4));
      transaction.transactional(handler.apply(story.subList(from, to))).block();
      from = to;
    }
    return rows(meeting);
  }

  private static List<ZoomEvent> story(Reports reports, UUID meeting) {
    String first = "a" + meeting;
    String second = "b" + meeting;
    String third = "c" + meeting;
    return new ArrayList<>(
        List.of(
            reports.joined(first, "Ana", NINE.minusSeconds(5)),
            reports.started(first, NINE),
            reports.registered(NINE.plusSeconds(1)),
            reports.recordingStarted(first, NINE.plusSeconds(60)),
            reports.left(first, "Ana", NINE.plusSeconds(1800)),
            reports.ended(first, NINE, NINE.plusSeconds(3600)),
            reports.joined(second, "Ben", NINE.plusSeconds(4000)),
            reports.ended(third, NINE.plusSeconds(6000), NINE.plusSeconds(7000)),
            reports.deleted(NINE.plusSeconds(8000)),
            reports.recovered(NINE.plusSeconds(8001)),
            reports.slotCancelled("unheard-of", NINE.plusSeconds(8002)),
            reports.deleted(NINE.plusSeconds(8003))));
  }

  private Rows rows(UUID meeting) {
    return new Rows(
        query(
            """
            select deleted_at, recovered_at, phase, ahead_until, running is null as idle,
              (select count(*) from listed where meeting = m.id and phase = m.phase) as listed
            from meeting m where id = :meeting
            """,
            meeting),
        query(
            """
            select left(zoom_uuid, 1) as uuid, start_told, joined, practised, start_by_end, end_told, end_reported,
              started_at, ended_at, end_inferred, slot = :meeting::text as planned, place
            from occurrence where meeting = :meeting order by place
            """,
            meeting),
        query(
            """
            select case when id = :meeting::text then 'own' else id end as id,
              cancelled_at, restored_at, cancelled, used
            from slot where meeting = :meeting order by used
            """,
            meeting),
        query(
            """
            select happened_at, type, details::text from activity
            where meeting = :meeting and type <> 'meeting.created' order by happened_at, type
            """,
            meeting));
  }

  private List<Map<String, Object>> query(String sql, UUID meeting) {
    return database
        .sql(sql)
        .bind("meeting", meeting)
        .fetch()
        .all()
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private record Rows(
      List<Map<String, Object>> meeting,
      List<Map<String, Object>> occurrences,
      List<Map<String, Object>> slots,
      List<Map<String, Object>> activity) {}
}
