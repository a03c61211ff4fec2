package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final Instant NOON = Instant.parse("2034-05-01T12:00:00Z");

  @Test
  void everybodyFindsWhatTheyMaySeeAndNothingElse() {
    Api admin = user("admin-1", List.of("admin"), List.of());
    String whole = made(admin, "{\"course\":\"L1\"}");
    String session = made(admin, "{\"course\":\"L1\",\"session\":\"S1\"}");
    String group = made(admin, "{\"course\":\"L1\",\"session\":\"S1\",\"group\":\"G1\"}");
    String other = made(admin, "{\"course\":\"L1\",\"session\":\"S2\"}");
    String own = made(admin, "{\"user\":\"lou\"}");
    String global = made(admin, "{}");

    Api manager = user("m", List.of(), List.of(Api.course("L1", "manager")));
    Api sessionManager =
        user("sm", List.of(), List.of(Map.of("course", "L1", "session", "S1", "role", "manager")));
    Api member = user("me", List.of(), List.of(Api.course("L1", "member")));
    Api grouped =
        user(
            "lou",
            List.of(),
            List.of(
                Map.of(
                    "course", "L1", "session", "S1", "groups", List.of("G1"), "role", "member")));

    assertThat(found(admin, "from=2034-05-01T12:00:00Z"))
        .contains(whole, session, group, other, own, global);
    assertThat(found(manager, "")).contains(whole, session, group, other, global);
    assertThat(found(manager, "")).doesNotContain(own);
    assertThat(found(manager, "course=L1")).containsOnly(whole, session, group, other);
    assertThat(found(manager, "session=S1&session=S2")).containsOnly(session, group, other);
    assertThat(found(manager, "group=G1")).containsOnly(group);
    assertThat(found(manager, "course=L2")).isEmpty();
    assertThat(found(sessionManager, "course=L1")).containsOnly(session, group);
    assertThat(found(member, "course=L1")).containsOnly(whole);
    assertThat(found(grouped, "course=L1")).containsOnly(session, group);
    assertThat(found(grouped, "audience=user")).containsOnly(own);
    assertThat(found(admin, "audience=user&audience=global&from=2034-05-01T12:00:00Z"))
        .contains(own, global);
    assertThat(found(manager, "course=L1&status=scheduled&from=2034-01-01T00:00:00Z")).hasSize(4);
    assertThat(found(manager, "course=L1&status=ended&status=started&status=deleted")).isEmpty();
    assertThat(found(manager, "course=L1&to=2034-05-01T12:00:00Z")).isEmpty();
  }

  @Test
  void pagesStayTheSameWhileMeetingsAreAdded() {
    Api teacher = teacher("L-pages");
    for (int i = 0; i < 7; i++) {
      scheduled(teacher, request("L-pages", NOON.plusSeconds(60L * (i % 3))));
    }
    List<String> all = found(teacher, "course=L-pages");
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      Api.Answer page = teacher.get(MEETINGS + "?course=L-pages&limit=2" + next);
      paged.addAll(ids(page));
      scheduled(teacher, request("L-pages", NOON.minusSeconds(3600)));
      next = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
    } while (!next.isEmpty());

    assertThat(paged).containsExactlyElementsOf(all);
  }

  @Test
  void aSeriesIsFoundOnceAtItsFirstSlotInTheRange() {
    String series = weekly("L-series", 4).text("/id");
    String single = scheduled(teacher("L-series"), request("L-series", days(8))).text("/id");

    assertThat(paged("L-series", "")).containsExactly(series, single);
    assertThat(paged("L-series", from(days(1)))).containsExactly(series, single);
    assertThat(paged("L-series", from(days(7)))).containsExactly(series, single);
    assertThat(paged("L-series", from(days(7).plusSeconds(1)))).containsExactly(single, series);
    assertThat(paged("L-series", from(days(1)) + to(days(7)))).isEmpty();
    assertThat(paged("L-series", from(days(20)) + "&status=scheduled")).containsExactly(series);
    assertThat(paged("L-series", from(days(20)) + "&status=ended")).isEmpty();
    assertThat(paged("L-series", from(days(22)))).isEmpty();
    assertThat(found(user("admin-1", List.of("admin"), List.of()), from(days(20)) + to(days(22))))
        .containsOnlyOnce(series);
  }

  @Test
  void whatIsCancelledIsNoPlaceInAList() {
    Api.Answer series = weekly("L-cancelled", 3);
    String second = slots(series).get(1);
    String first = slots(series).get(0);

    assertThat(cancelled(series, second)).isEqualTo(204);
    assertThat(paged("L-cancelled", from(days(1)) + to(days(8)))).isEmpty();
    assertThat(paged("L-cancelled", from(days(8)))).containsExactly(series.text("/id"));
    assertThat(cancelled(series, first)).isEqualTo(204);
    assertThat(paged("L-cancelled", to(days(14)))).isEmpty();
    assertThat(paged("L-cancelled", to(days(15)))).containsExactly(series.text("/id"));
  }

  @Test
  void aDeletedSeriesIsFoundInTheRangeByManagersWhoAskForIt() {
    Api.Answer series = weekly("L-gone-series", 3);
    assertThat(teacher("L-gone-series").call("DELETE", path(series), null).status()).isEqualTo(204);

    assertThat(paged("L-gone-series", from(days(1)))).isEmpty();
    assertThat(paged("L-gone-series", from(days(1)) + "&status=deleted"))
        .containsExactly(series.text("/id"));
  }

  @Test
  void pagesGoOnBehindAnyNumberOfSlotsThatDoNotCount() {
    Api.Answer series = weekly("L-many", 2);
    String single = scheduled(teacher("L-many"), request("L-many", days(9))).text("/id");
    testDatabase.execute(
        """
        insert into listed_again (scope, phase, gap, starts_at, meeting, previous, ahead_until)
        select scope, phase, 'day', starts_at + n * interval '1 minute', meeting,
          starts_at + (n - 1) * interval '1 minute', ahead_until
        from listed_again, generate_series(1, 500) n where meeting = '%s'
        """
            .formatted(series.text("/id")));

    List<String> paged = paged("L-many", from(days(7).minusSeconds(60)));

    assertThat(paged).containsExactly(series.text("/id"), single);
  }

  /** One course has most of what stands on the first pages. */
  @Test
  void whoIsInManyCoursesFindsTheSameHoweverSmallThePages() {
    List<String> inOrder = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String course = i == 4 ? "L-wide-7" : "L-wide-1";
      inOrder.add(scheduled(teacher(course), request(course, NOON.plusSeconds(i))).text("/id"));
    }
    Api member =
        user(
            "wide",
            List.of(),
            IntStream.range(0, 20).mapToObj(i -> Api.course("L-wide-" + i, "member")).toList());

    for (int limit : List.of(1, 2, 4, 5, 200)) {
      assertThat(paged(member, "?audience=course&limit=" + limit))
          .as("pages of " + limit)
          .containsExactlyElementsOf(inOrder);
      assertThat(paged(member, "?audience=course&limit=" + limit + from(NOON.plusSeconds(1))))
          .containsExactlyElementsOf(inOrder.subList(1, 6));
    }
  }

  @Test
  void whatIsDeletedIsFoundByManagersWhoAskForIt() {
    Api.Answer meeting = scheduled(teacher("L-gone"), request("L-gone"));
    simulator.post(
        "/control/accounts/campus/events",
        """
        {"event":"meeting.deleted","event_ts":%d,
         "payload":{"account_id":"abc","object":{"id":%s,"type":2}}}
        """
            .formatted(Instant.now().toEpochMilli(), meeting.text("/zoomId")));
    soon()
        .untilAsserted(
            () ->
                assertThat(found(teacher("L-gone"), "course=L-gone&status=deleted"))
                    .containsOnly(meeting.text("/id")));

    assertThat(found(teacher("L-gone"), "course=L-gone")).isEmpty();
    assertThat(found(student("L-gone"), "course=L-gone&status=deleted")).isEmpty();
    assertThat(student("L-gone").get(path(meeting)).status()).isEqualTo(404);
    assertThat(teacher("L-gone").get(path(meeting)).text("/status")).isEqualTo("deleted");
  }

  @Test
  void whatLiesAheadNoLongerMovesToTheEnded() {
    String meeting = scheduled(teacher("L-over"), request("L-over")).text("/id");

    nothingAheadIn("meeting", "id", meeting);
    nothingAheadIn("listed", "meeting", meeting);

    soon()
        .untilAsserted(
            () ->
                assertThat(found(teacher("L-over"), "course=L-over&status=ended"))
                    .containsOnly(meeting));
    assertThat(found(teacher("L-over"), "course=L-over&status=scheduled")).isEmpty();
  }

  @Test
  void whatHasNotMovedYetIsNotShownAsScheduledEither() {
    String meeting = scheduled(teacher("L-moves"), request("L-moves")).text("/id");

    nothingAheadIn("meeting", "id", meeting);

    assertThat(found(teacher("L-moves"), "course=L-moves&status=scheduled")).isEmpty();
    assertThat(found(teacher("L-moves"), "course=L-moves")).containsOnly(meeting);
  }

  private Api.Answer weekly(String course, int times) {
    String rule = "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times);
    return scheduled(teacher(course), request(course, NOON).replace("\"topic\"", rule));
  }

  private List<String> slots(Api.Answer series) {
    return ids(teacher(series.text("/audience/course")).get(path(series) + "/slots"));
  }

  private int cancelled(Api.Answer series, String slot) {
    return teacher(series.text("/audience/course"))
        .call("DELETE", path(series) + "/slots/" + slot, null)
        .status();
  }

  private static Instant days(int days) {
    return NOON.plus(days, ChronoUnit.DAYS);
  }

  private static String from(Instant time) {
    return "&from=" + time;
  }

  private static String to(Instant time) {
    return "&to=" + time;
  }

  /** What a course's manager finds, one by one. */
  private List<String> paged(String course, String filters) {
    return paged(teacher(course), "?limit=1&course=" + course + filters);
  }

  private static List<String> paged(Api caller, String query) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Api.Answer page = caller.get(MEETINGS + query + next);
      ids.addAll(ids(page));
      next = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
    } while (!next.isEmpty());
    return ids;
  }

  private void nothingAheadIn(String table, String column, String meeting) {
    testDatabase.execute(
        "update %s set ahead_until = now() - interval '1 s' where %s = '%s'"
            .formatted(table, column, meeting));
  }

  @Test
  void aBadFilterOrCursorIsRefused() {
    assertThat(teacher("C1").get(MEETINGS + "?status=gone").status()).isEqualTo(400);
    assertThat(teacher("C1").get(MEETINGS + "?from=yesterday").status()).isEqualTo(400);
    assertThat(teacher("C1").get(MEETINGS + "?limit=201").status()).isEqualTo(400);
    assertThat(teacher("C1").get(MEETINGS + "?cursor=xyz").text("/type"))
        .isEqualTo("/problems/bad-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"meetings?course=C1&statsu=ended&limit=1", "hosts?statsu=ended&limit=1"})
  void aFilterThatNobodyKnowsIsNamed(String list) {
    Api.Answer refused = teacher("C1").get("/api/v1/" + list);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").valueStream())
        .extracting(error -> error.path("pointer").asString() + " " + error.path("code").asString())
        .containsExactly("?statsu unknown-filter");
  }

  @Test
  void filtersThatMultiplyBeyondMeasureAreRefused() {
    String values =
        IntStream.range(0, 20)
            .mapToObj(i -> "&session=S%d&group=G%d".formatted(i, i))
            .collect(Collectors.joining());

    assertThat(managerOf(4).get(MEETINGS + "?limit=1" + values).status()).isEqualTo(200);
    Api.Answer refused = managerOf(6).get(MEETINGS + "?limit=1" + values);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").valueStream())
        .extracting(error -> error.path("pointer").asString() + error.path("code").asString())
        .containsExactly("?sessiontoo-many", "?grouptoo-many");
  }

  private Api managerOf(int courses) {
    return user(
        "m-many",
        List.of(),
        IntStream.range(0, courses).mapToObj(i -> Api.course("M" + i, "manager")).toList());
  }

  private String made(Api admin, String audience) {
    String body =
        "{\"topic\":\"A\",\"startTime\":\"%s\",\"audience\":%s}".formatted(NOON, audience);
    return scheduled(admin, body).text("/id");
  }

  private static List<String> found(Api caller, String query) {
    Api.Answer page = caller.get(MEETINGS + "?limit=200&" + query);
    assertThat(page.status()).as(page.json().toString()).isEqualTo(200);
    return ids(page);
  }

  private static List<String> ids(Api.Answer page) {
    return page.items().stream().map(item -> item.path("id").asString()).toList();
  }
}
