package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Reports;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Series are found by status from a time on, at once: what has another status is not looked
 * through, so no page is empty.
 */
class SeriesByStatusTest extends MeetingServiceTest {

  private static final Instant NOON = Instant.parse("2034-07-01T12:00:00Z");

  private final ZoomEventHandler handler;
  private final TransactionalOperator transaction;

  SeriesByStatusTest(
      @Autowired ZoomEventHandler handler, @Autowired TransactionalOperator transaction) {
    this.handler = handler;
    this.transaction = transaction;
  }

  @Test
  void whatRunsIsFoundAtOnceAmongWhatDoesNot() {
    weekly("Q-runs", NOON, 4);
    Api.Answer running = weekly("Q-runs", NOON.plusSeconds(3600), 4);
    Api.Answer later = weekly("Q-runs", NOON.plusSeconds(7200), 4);
    told(reports(running).started("q-runs", NOON.plusSeconds(3600)));
    told(reports(later).started("q-later", NOON.plusSeconds(7200)));

    Api.Answer page = first("Q-runs", "&status=started" + from(1));

    assertThat(ids(page)).containsExactly(id(running));
    assertThat(ids(first("Q-runs", "&status=started%s&cursor=%s".formatted(from(1), next(page)))))
        .containsExactly(id(later));
    assertThat(ids(first("Q-runs", "&status=started" + from(1) + to(7)))).isEmpty();
    assertThat(ids(first("Q-runs", "&status=started" + from(22)))).isEmpty();
  }

  @Test
  void whatHasEndedIsFoundAtOnceAmongWhatGoesOn() {
    Api.Answer goesOn = weekly("Q-ended", NOON, 4);
    Api.Answer ended = weekly("Q-ended", NOON.plusSeconds(3600), 2);
    held(ended, NOON.plusSeconds(3600));
    held(goesOn, NOON);
    assertThat(ids(first("Q-ended", "&status=ended" + from(1)))).isEmpty();

    held(ended, days(7).plusSeconds(3600));

    assertThat(ids(first("Q-ended", "&status=ended" + from(1)))).containsExactly(id(ended));
    assertThat(ids(first("Q-ended", "&status=scheduled" + from(1)))).containsExactly(id(goesOn));
  }

  @Test
  void whatIsOverAndRunsOnceMoreIsFoundAsStarted() {
    Api.Answer series = weekly("Q-more", NOON, 2);
    held(series, NOON);
    held(series, days(7));

    told(reports(series).started("q-more", days(30)));

    assertThat(ids(first("Q-more", "&status=started" + from(1)))).containsExactly(id(series));
    assertThat(ids(first("Q-more", "&status=started&status=scheduled" + from(1))))
        .containsExactly(id(series));
    assertThat(ids(first("Q-more", from(1)))).containsExactly(id(series));
    assertThat(ids(first("Q-more", "&status=ended" + from(1)))).isEmpty();
  }

  @Test
  void whatTimeHasEndedIsFoundSoUntilItsLastSlotIsMadeLonger() {
    Api.Answer series = weekly("Q-lapsed", NOON, 2);
    held(series, NOON);
    List<String> slots = ids(teacher("Q-lapsed").get(path(series) + "/slots"));

    List.of("listed", "listed_again").forEach(table -> nothingAheadIn(table, id(series)));
    testDatabase.execute(
        "update meeting set ahead_until = now() - interval '1 s' where id = '%s'"
            .formatted(id(series)));
    soon()
        .untilAsserted(
            () ->
                assertThat(ids(first("Q-lapsed", "&status=ended" + from(1))))
                    .containsExactly(id(series)));
    assertThat(ids(first("Q-lapsed", "&status=scheduled" + from(1)))).isEmpty();

    Api.Answer longer =
        teacher("Q-lapsed")
            .call("PATCH", path(series) + "/slots/" + slots.get(1), "{\"durationMinutes\":90}");

    assertThat(longer.status()).isEqualTo(200);
    assertThat(ids(first("Q-lapsed", "&status=scheduled" + from(1)))).containsExactly(id(series));
  }

  private void held(Api.Answer series, Instant start) {
    String uuid = "held-%s-%s".formatted(id(series), start);
    told(reports(series).started(uuid, start));
    told(reports(series).ended(uuid, start, start.plusSeconds(1800)));
  }

  private void nothingAheadIn(String table, String meeting) {
    testDatabase.execute(
        "update %s set ahead_until = now() - interval '1 s' where meeting = '%s'"
            .formatted(table, meeting));
  }

  /** The first page of one, as the course's manager finds it. */
  private Api.Answer first(String course, String filters) {
    return teacher(course).get("/api/v1/meetings?limit=1&course=" + course + filters);
  }

  private static String next(Api.Answer page) {
    return page.text("/next");
  }

  private Api.Answer weekly(String course, Instant start, int times) {
    return scheduled(
        teacher(course),
        request(course, start)
            .replace(
                "\"topic\"",
                "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times)));
  }

  private void told(ZoomEvent event) {
    transaction.transactional(handler.apply(List.of(event))).block();
  }

  private static Reports reports(Api.Answer meeting) {
    return new Reports("campus", meeting.text("/zoomId"));
  }

  private static String id(Api.Answer meeting) {
    return meeting.text("/id");
  }

  private static List<String> ids(Api.Answer page) {
    return page.items().stream().map(item -> item.path("id").asString()).toList();
  }

  private static Instant days(int days) {
    return NOON.plus(days, ChronoUnit.DAYS);
  }

  private static String from(int days) {
    return "&from=" + days(days);
  }

  private static String to(int days) {
    return "&to=" + days(days);
  }
}
