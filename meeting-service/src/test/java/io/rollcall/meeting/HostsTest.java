package io.rollcall.meeting;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ada, Ben and Cyd, and whoever else holds one meeting at a time, or two. */
class HostsTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final String COURSE = "C-hosts";
  private static final String ADA = "ada@small.example";
  private static final String BEN = "ben@small.example";
  private static final String CYD = "cyd@small.example";

  private static final String OVERLAPS =
      """
      select count(*) from booking a join booking b
        on (a.account, a.host) = (b.account, b.host) and a.during && b.during
          and a.meeting < b.meeting
      where a.account = 'small'
      """;

  private static final AtomicInteger DAY = new AtomicInteger();

  /** Nine o'clock of a day on which nobody has anything yet. */
  private final Instant nine =
      Instant.parse("2031-01-01T09:00:00Z").plus(40L * DAY.incrementAndGet(), DAYS);

  @Test
  void fiftySchedulersShareThreeHostsWhoNeverHoldTwoAtOnce() {
    int hours = 16;

    List<Api.Answer> answers =
        atOnce(50, i -> insisting(order("small", nine.plus(i % hours, HOURS))));

    assertThat(answers)
        .filteredOn(it -> it.status() > 202)
        .extracting(it -> it.text("/type"))
        .containsExactly("/problems/host-busy", "/problems/host-busy");
    assertThat(count(OVERLAPS)).isZero();
  }

  /** Who is told to try again does. */
  private Api.Answer insisting(String order) {
    return soon().until(() -> teacher().post(MEETINGS, order), answer -> answer.status() != 503);
  }

  @Test
  void theDatabaseItselfLetsNobodyHoldTwoAtOnePlace() {
    Api.Answer taken = scheduled(order(ADA, nine));

    assertThatThrownBy(
            () ->
                testDatabase.execute(
                    """
                    insert into booking (meeting, slot, held, account, host, during, place)
                    select (select id from meeting where id <> b.meeting limit 1), 'x', false,
                      account, host, during, place
                    from booking b where meeting = '%s'
                    """
                        .formatted(taken.text("/id"))))
        .hasStackTraceContaining("one_meeting_at_a_place");
  }

  @Test
  void whoSeesTheMeetingInTheWayIsToldWhichItIs() {
    Api.Answer taken = scheduled(order(ADA, nine));
    String other = order(ADA, nine.plusSeconds(1_800)).replace(COURSE, "C-other");

    Api.Answer seen = teacher().post(MEETINGS, order(ADA, nine.plusSeconds(1_800)));
    Api.Answer unseen = teacher("C-other").post(MEETINGS, other);

    assertThat(seen.status()).isEqualTo(409);
    assertThat(seen.text("/type")).isEqualTo("/problems/host-busy");
    assertThat(seen.json().path("conflict").toString())
        .isEqualTo(
            """
            {"startTime":"%s","endTime":"%s","id":"%s","topic":"Algebra 1"}\
            """
                .formatted(nine, nine.plus(1, HOURS), taken.text("/id")));
    assertThat(unseen.json().path("conflict").toString())
        .isEqualTo(
            "{\"startTime\":\"%s\",\"endTime\":\"%s\"}".formatted(nine, nine.plus(1, HOURS)));
    assertThat(teacher("C-other").get(MEETINGS + "?course=C-other").items()).isEmpty();
  }

  @Test
  void whenAllAreBusyTheOneWhoIsFreeFirstIsTold() {
    scheduled(order(ADA, nine, 90));
    scheduled(order(BEN, nine, 50));
    scheduled(order(CYD, nine, 70));

    Api.Answer refused = teacher().post(MEETINGS, order("small", nine.plusSeconds(60)));

    assertThat(refused.text("/conflict/endTime")).isEqualTo(nine.plusSeconds(3_000).toString());
  }

  @Test
  void aSeriesIsRefusedForOneOfItsSlots() {
    scheduled(order(BEN, nine.plus(14, DAYS)));

    Api.Answer refused = teacher().post(MEETINGS, weekly(BEN, nine, 4));
    Api.Answer shorter = teacher().post(MEETINGS, weekly(BEN, nine, 2));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/conflict/startTime")).isEqualTo(nine.plus(14, DAYS).toString());
    assertThat(shorter.status()).isEqualTo(201);
  }

  @Test
  void aSlotThatIsMovedOrCancelledFreesTheHost() {
    Api.Answer series = scheduled(weekly(CYD, nine, 3));
    Instant second = nine.plus(7, DAYS);
    Instant third = nine.plus(14, DAYS);

    assertThat(move(series, 1, second.plus(2, HOURS)).status()).isEqualTo(200);
    assertThat(teacher().call("DELETE", slot(series, 2), null).status()).isEqualTo(204);

    scheduled(order(CYD, second));
    scheduled(order(CYD, third));
    assertThat(teacher().post(MEETINGS, order(CYD, second.plus(2, HOURS))).status()).isEqualTo(409);
  }

  @Test
  void aSlotDoesNotMoveToWhenTheHostIsBusy() {
    Api.Answer series = scheduled(weekly(CYD, nine, 2));
    scheduled(order(CYD, nine.plus(2, HOURS)));

    Api.Answer refused = move(series, 0, nine.plusSeconds(5_400));
    Api.Answer within = move(series, 0, nine.plusSeconds(1_800));

    assertThat(refused.text("/type")).isEqualTo("/problems/host-busy");
    assertThat(refused.text("/conflict/topic")).isEqualTo("Algebra 1");
    assertThat(within.status()).as(within.json().toString()).isEqualTo(200);
    assertThat(count("select count(*) from booking where held")).isZero();
  }

  @Test
  void aMeetingDoesNotMoveToWhenTheHostIsBusyAndStaysWhereItIs() {
    Api.Answer meeting = scheduled(order(ADA, nine));
    scheduled(order(ADA, nine.plus(2, HOURS)));
    String later = "{\"startTime\":\"%s\",\"topic\":\"Later\"}";

    Api.Answer refused = patch(meeting, later.formatted(nine.plus(1, HOURS).plusSeconds(1)));
    Api.Answer moved = patch(meeting, later.formatted(nine.plus(1, HOURS)));

    assertThat(refused.text("/type")).isEqualTo("/problems/host-busy");
    assertThat(moved.status()).as(moved.json().toString()).isEqualTo(200);
    scheduled(order(ADA, nine));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "refused"})
  void aMeetingThatIsNotThereFreesTheHost(String how) {
    if (how.equals("deleted")) {
      assertThat(teacher().call("DELETE", path(scheduled(order(BEN, nine))), null).status())
          .isEqualTo(204);
    } else {
      fault(
          """
          {"operation":"createMeeting","kind":"REFUSE","status":400,"code":300,"count":1}
          """);
      assertThat(teacher().post(MEETINGS, order(BEN, nine)).status()).isEqualTo(422);
    }

    scheduled(order(BEN, nine));
  }

  @Test
  void whatIsWithoutFixedTimeHoldsNobody() {
    String open =
        order(BEN, nine)
            .replaceFirst(
                "\"startTime\":\"[^\"]*\"", "\"recurrence\":{\"type\":\"no-fixed-time\"}");

    Api.Answer one = scheduled(open);
    scheduled(open);

    assertThat(bookings(one)).isZero();
  }

  @Test
  void whileAChangeIsOnItsWayTheHostIsHeldForBothTimes() {
    Api.Answer meeting = scheduled(order(ADA, nine));
    Instant later = nine.plus(3, HOURS);
    fault(
        """
        {"path":"/v2/meetings/%s","method":"PATCH","kind":"CUT","count":1}
        """
            .formatted(meeting.text("/zoomId")));

    Api.Answer pending = patch(meeting, "{\"startTime\":\"%s\"}".formatted(later));

    assertThat(pending.status()).as(pending.json().toString()).isEqualTo(202);
    assertThat(teacher().post(MEETINGS, order(ADA, later)).status()).isEqualTo(409);
    assertThat(teacher().post(MEETINGS, order(ADA, nine)).status()).isEqualTo(409);
    dueNow(meeting);
    soon().until(() -> teacher().get(path(meeting)).text("/sync").equals("ok"));
    scheduled(order(ADA, nine));
    assertThat(teacher().post(MEETINGS, order(ADA, later)).status()).isEqualTo(409);
    assertThat(bookings(meeting)).isEqualTo(1);
  }

  @Test
  void whatZoomTellsMayOverlapAndHoldsTheHostAsWell() {
    Api.Answer first = scheduled(order(ADA, nine));
    Api.Answer second = scheduled(order(ADA, nine.plus(2, HOURS)));
    inAccount(
        "small",
        "PATCH",
        "/meetings/" + first.text("/zoomId"),
        "{\"start_time\":\"%s\",\"timezone\":\"UTC\"}".formatted(nine.plus(2, HOURS)));
    testDatabase.execute(
        """
        insert into intent (meeting, kind, created_at, due_at) values ('%s', 'reread', now(), now())
        """
            .formatted(first.text("/id")));

    soon()
        .until(
            () ->
                teacher()
                    .get(path(first))
                    .text("/startTime")
                    .equals(nine.plus(2, HOURS).toString()));

    scheduled(order(ADA, nine));
    assertThat(teacher().call("DELETE", path(second), null).status()).isEqualTo(204);
    assertThat(teacher().post(MEETINGS, order(ADA, nine.plus(2, HOURS))).text("/conflict/id"))
        .isEqualTo(first.text("/id"));
  }

  @Test
  void whatSomebodyScheduledOnZoomItselfCounts() {
    onZoomItself("eve@shared.example", nine);

    Api.Answer refused = teacher().post(MEETINGS, order("eve@shared.example", nine));
    Api.Answer leftOpen = scheduled(order("shared", nine));

    assertThat(refused.text("/type")).isEqualTo("/problems/host-busy");
    assertThat(refused.json().path("conflict").toString())
        .isEqualTo(
            "{\"startTime\":\"%s\",\"endTime\":\"%s\"}".formatted(nine, nine.plus(1, HOURS)));
    assertThat(leftOpen.text("/host")).isEqualTo("fay@shared.example");
  }

  @Test
  void aSeriesOnZoomItselfCountsWithEachOfItsTimes() {
    onZoomItself("ivy@double.example", weeklyOnZoom(nine));
    scheduled(order("ivy@double.example", nine.plus(7, DAYS)));

    Api.Answer refused = teacher().post(MEETINGS, order("ivy@double.example", nine.plus(7, DAYS)));

    assertThat(refused.text("/type")).isEqualTo("/problems/host-busy");
    scheduled(order("ivy@double.example", nine.plus(8, DAYS)));
  }

  @Test
  void aSeriesThatCannotBeReadCountsAsItIsListed() {
    String host = "joe@shared.example";
    String unread = onZoomItself(host, weeklyOnZoom(nine));
    String read = onZoomItself(host, weeklyOnZoom(nine.plus(3, DAYS)));
    fault(
        """
        {"operation":"getMeeting","path":"/v2/meetings/%s","kind":"ERROR"}
        """
            .formatted(unread));

    Api.Answer listed = teacher().post(MEETINGS, order(host, nine));
    soon().until(() -> !simulator.get("/control/calls?path=/v2/meetings/" + read).isEmpty());
    Api.Answer slot = teacher().post(MEETINGS, order(host, nine.plus(10, DAYS)));

    assertThat(listed.status()).as(listed.json().toString()).isEqualTo(409);
    assertThat(slot.status()).as(slot.json().toString()).isEqualTo(409);
  }

  @Test
  void ofManySeriesTheLastCountAsTheyAreListed() {
    String host = "lou@shared.example";
    List<String> series =
        IntStream.rangeClosed(0, 20)
            .mapToObj(i -> onZoomItself(host, weeklyOnZoom(nine.plus(i, HOURS))))
            .toList();
    Instant aWeekLater = nine.plus(7, DAYS);

    Api.Answer listed = teacher().post(MEETINGS, order(host, nine.plus(20, HOURS)));
    soon()
        .until(
            () -> !simulator.get("/control/calls?path=/v2/meetings/" + series.get(19)).isEmpty());
    Api.Answer slot = teacher().post(MEETINGS, order(host, aWeekLater.plus(19, HOURS)));
    Api.Answer unread = teacher().post(MEETINGS, order(host, aWeekLater.plus(20, HOURS)));

    assertThat(listed.status()).as(listed.json().toString()).isEqualTo(409);
    assertThat(slot.status()).as(slot.json().toString()).isEqualTo(409);
    assertThat(unread.status()).as(unread.json().toString()).isEqualTo(201);
  }

  @Test
  void whoIsBusyByZoomsListAloneIsNotLocked() throws SQLException {
    String host = "kit@shared.example";
    onZoomItself(host, nine);
    try (Connection another = testDatabase.connect();
        Statement statement = another.createStatement()) {
      statement.execute(
          "select pg_advisory_lock(hashtextextended('host/shared/%s', 0))".formatted(host));

      assertThat(teacher().post(MEETINGS, order(host, nine)).status()).isEqualTo(409);
    }
  }

  @Test
  void whatZoomListsAndIsKnownHereCountsOnce() {
    String listed = onZoomItself("gil@double.example", nine);
    Api.Answer known = scheduled(order("host2@campus.example", nine));
    testDatabase.execute(
        "update meeting set account = 'double', zoom_id = '%s' where id = '%s'"
            .formatted(listed, known.text("/id")));

    scheduled(order("gil@double.example", nine));
    scheduled(order("gil@double.example", nine));

    assertThat(teacher().post(MEETINGS, order("gil@double.example", nine)).status()).isEqualTo(409);
  }

  @Test
  void aListThatCannotBeReadIsDoneWithout() {
    fault("{\"operation\":\"listMeetings\",\"kind\":\"ERROR\"}");

    assertThat(scheduled(order("hal@double.example", nine)).text("/host"))
        .isEqualTo("hal@double.example");
  }

  @Test
  void leftOpenItIsTheHostWithTheFewestMinutesOnThatDayAndThenByEmail() {
    scheduled(order(ADA, nine, 30));
    scheduled(order(BEN, nine, 60));
    scheduled(order(CYD, nine, 90));

    List<String> chosen =
        IntStream.range(3, 7)
            .mapToObj(i -> scheduled(order("small", nine.plus(i, HOURS), 50)).text("/host"))
            .toList();

    assertThat(chosen).containsExactly(ADA, BEN, ADA, CYD);
  }

  @Test
  void leftOpenItIsAHostWhoCanWhatIsAskedFor() {
    String webinar =
        order("campus", nine).replace("{\"topic\"", "{\"conference\":\"webinar\",\"topic\"");

    assertThat(scheduled(webinar).text("/host")).isEqualTo("host1@campus.example");
  }

  @Test
  void whoseDayOnZoomIsFullChangesNothingAndOthersAreChosen() {
    Api.Answer meeting = scheduled(order(ADA, nine));
    testDatabase.execute("update host_day set used = 1000000 where host = '%s'".formatted(ADA));

    Api.Answer refused = teacher().post(MEETINGS, order(ADA, nine.plus(2, HOURS)));
    Api.Answer unchanged = patch(meeting, "{\"topic\":\"Other\"}");
    Api.Answer leftOpen = scheduled(order("small", nine.plus(1, DAYS)));
    int deleted = teacher().call("DELETE", path(meeting), null).status();
    testDatabase.execute("update host_day set day = day - 1 where host = '%s'".formatted(ADA));

    for (Api.Answer answer : List.of(refused, unchanged)) {
      assertThat(answer.status()).as(answer.json().toString()).isEqualTo(503);
      assertThat(answer.text("/type")).isEqualTo("/problems/host-daily-limit");
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isCloseTo(secondsLeftToday(), within(60L));
    }
    assertThat(leftOpen.text("/host")).isEqualTo(BEN);
    assertThat(deleted).isEqualTo(204);
    scheduled(order(ADA, nine.plus(2, HOURS)));
    assertThat(used(ADA)).isEqualTo(1);
  }

  @Test
  void whenZoomSaysThatADayIsFullAnotherHostIsTaken() {
    fault(
        """
        {"operation":"createMeeting","kind":"REFUSE","status":429,"code":429,"count":1,
         "message":"You have exceeded the daily rate limit (100) of Meeting Create/Update API \
        requests permitted for this particular user."}
        """);

    Api.Answer leftOpen = scheduled(order("small", nine));
    long used = used(ADA);
    testDatabase.execute("delete from host_day where host = '%s'".formatted(ADA));

    assertThat(leftOpen.text("/host")).isEqualTo(BEN);
    assertThat(used).isEqualTo(1_000_000);
  }

  @Test
  void whatReachesZoomIsCounted() {
    long before = used(CYD);

    Api.Answer series = scheduled(weekly(CYD, nine, 2));
    patch(series, "{\"topic\":\"Other\"}");
    move(series, 1, nine.plus(9, DAYS));
    teacher().call("DELETE", path(series), null);
    fault("{\"operation\":\"createMeeting\",\"kind\":\"TOO_FAST\",\"count\":1}");
    assertThat(teacher().post(MEETINGS, order(CYD, nine)).status()).isEqualTo(503);

    assertThat(used(CYD) - before).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"status\":404,\"code\":1001", "\"status\":400,\"code\":200"})
  void leftOpenAHostWhomZoomDoesNotTakeIsPassedOver(String refusal) {
    fault(
        """
        {"operation":"createMeeting","kind":"REFUSE",%s,"count":1}
        """
            .formatted(refusal));

    assertThat(scheduled(order("small", nine)).text("/host")).isEqualTo(BEN);
    assertThat(simulator.get("/control/faults").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {BEN, "small"})
  void theSameOrderTwiceAtOnceIsOneMeetingOfABusyHost(String whom) {
    scheduled(order(ADA, nine));
    scheduled(order(CYD, nine));
    Api teacher = teacher().with("Idempotency-Key", "hosts-" + nine);

    List<Api.Answer> answers = atOnce(24, _ -> teacher.post(MEETINGS, order(whom, nine)));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(201, 202);
    assertThat(answers)
        .extracting(it -> it.text("/id"))
        .containsOnly(answers.getFirst().text("/id"));
  }

  private Api teacher() {
    return teacher(COURSE);
  }

  private Api.Answer scheduled(String order) {
    return scheduled(teacher(), order);
  }

  /**
   * An order for an hour.
   *
   * @param whom a host, or an account
   */
  private static String order(String whom, Instant start) {
    return order(whom, start, 60);
  }

  private static String order(String whom, Instant start, int minutes) {
    String account = whom.replaceAll("^.*@|\\..*$", "");
    String host = whom.contains("@") ? "\"host\":\"%s\",".formatted(whom) : "";
    return """
    {"topic":"Algebra 1","startTime":"%s","durationMinutes":%d,%s"account":"%s",
     "audience":{"course":"%s"}}
    """
        .formatted(start, minutes, host, account, COURSE);
  }

  private static String weekly(String host, Instant first, int times) {
    return order(host, first)
        .replace(
            "{\"topic\"",
            "{\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times));
  }

  private Api.Answer patch(Api.Answer meeting, String patch) {
    return teacher().call("PATCH", path(meeting), patch);
  }

  private Api.Answer move(Api.Answer series, int number, Instant start) {
    return teacher().call("PATCH", slot(series, number), "{\"startTime\":\"%s\"}".formatted(start));
  }

  private String slot(Api.Answer series, int number) {
    List<JsonNode> slots = teacher().get(path(series) + "/slots").items();
    return path(series) + "/slots/" + slots.get(number).path("id").asString();
  }

  private static String weeklyOnZoom(Instant first) {
    return """
    {"topic": "Elsewhere", "type": 8, "start_time": "%s", "duration": 60,
     "recurrence": {"type": 2, "repeat_interval": 1, "end_times": 3}}
    """
        .formatted(first);
  }

  private String onZoomItself(String host, Instant start) {
    return onZoomItself(
        host,
        """
        {"topic": "Elsewhere", "type": 2, "start_time": "%s", "duration": 60}
        """
            .formatted(start));
  }

  private String onZoomItself(String host, String meeting) {
    String account = host.replaceAll("^.*@|\\..*$", "");
    return inAccount(account, "POST", "/users/" + host + "/meetings", meeting)
        .path("id")
        .asString();
  }

  private long bookings(Api.Answer meeting) {
    return count(
        "select count(*) from booking where meeting = '%s'".formatted(meeting.text("/id")));
  }

  private long used(String host) {
    return count("select coalesce(max(used), 0) from host_day where host = '%s'".formatted(host));
  }

  private static long secondsLeftToday() {
    return 86_400 - Instant.now().getEpochSecond() % 86_400;
  }

  private static <T> List<T> atOnce(int callers, IntFunction<T> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, callers)
          .mapToObj(i -> supplyAsync(() -> call.apply(i), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }
}
