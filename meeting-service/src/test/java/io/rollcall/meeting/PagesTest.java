package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Reports;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Lists are read page by page while others go on working. */
class PagesTest extends MeetingServiceTest {

  private static final Instant NOON = Instant.parse("2034-06-01T12:00:00Z");
  private static final int MEETINGS = 20;

  private final ZoomEventHandler handler;
  private final TransactionalOperator transaction;

  PagesTest(@Autowired ZoomEventHandler handler, @Autowired TransactionalOperator transaction) {
    this.handler = handler;
    this.transaction = transaction;
  }

  @Test
  void whatMatchesAllTheTimeIsFoundOnceWhateverHappensMeanwhile() {
    List<Api.Answer> meetings =
        Stream.concat(
                IntStream.range(0, MEETINGS).mapToObj(this::added), Stream.of(series(0), series(1)))
            .toList();
    CompletableFuture<Void> others = CompletableFuture.runAsync(() -> workOn(meetings));

    List<List<String>> readings = new ArrayList<>();
    do {
      readings.add(readByPages("?limit=3&course=L-busy"));
      readings.add(readByPages("?limit=3&course=L-busy&from=" + NOON));
    } while (!others.isDone());

    others.join();
    assertThat(readings)
        .allSatisfy(
            ids ->
                assertThat(ids)
                    .doesNotHaveDuplicates()
                    .containsAll(meetings.stream().map(it -> it.text("/id")).toList()));
    assertThat(readByPages("?limit=3&course=L-busy&status=ended")).hasSize(MEETINGS);
  }

  /** All start and all end, and others are added before, among and behind them. */
  private void workOn(List<Api.Answer> meetings) {
    for (int i = 0; i < meetings.size(); i++) {
      Reports reports = new Reports("campus", meetings.get(i).text("/zoomId"));
      Instant start = Instant.parse(meetings.get(i).text("/startTime"));
      told(reports.started("busy-" + i, start));
      if (i % 3 == 0) {
        added(i);
      }
      told(reports.ended("busy-" + i, start, start.plusSeconds(60)));
    }
  }

  private void told(ZoomEvent event) {
    transaction.transactional(handler.apply(List.of(event))).block();
  }

  /** It has begun a week before the others. */
  private Api.Answer series(int number) {
    Instant first = NOON.minus(7, ChronoUnit.DAYS).plusSeconds(60L * number);
    return scheduled(
        teacher("L-busy"),
        request("L-busy", first)
            .replace("\"topic\"", "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":5},\"topic\""));
  }

  /** Some start at the same time. */
  private Api.Answer added(int number) {
    return scheduled(teacher("L-busy"), request("L-busy", NOON.plusSeconds(60L * (number % 4))));
  }

  private List<String> readByPages(String filters) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Api.Answer page = teacher("L-busy").get("/api/v1/meetings" + filters + next);
      page.items().forEach(item -> ids.add(item.path("id").asString()));
      next = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
    } while (!next.isEmpty());
    return ids;
  }
}
