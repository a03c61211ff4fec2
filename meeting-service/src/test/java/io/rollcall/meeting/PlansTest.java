package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.proxy.core.QueryInfo;
import io.rollcall.meeting.fixtures.Explainer;
import io.rollcall.meeting.fixtures.Plan;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.Statements;
import io.rollcall.meeting.fixtures.Surroundings;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Among 100,000 meetings nothing is read that does not stand on the page. They are counted, but
 * there was no vacuum: what the planner then believes is furthest from the truth.
 */
class PlansTest {

  private static final int PAGE = 50;

  /** A page, and one row to know whether there are more. */
  private static final int ONE_LOOK = PAGE + 1;

  /** To the first row of an index, and on to the next blocks of it. */
  private static final int DEPTH = 20;

  /** Where some rows do not count. */
  private static final int ONE_LOOK_IN_A_RANGE = ONE_LOOK + 50;

  /** Among all that run those are looked for that have a slot in a range. */
  private static final int ALL_THAT_RUN = 500;

  /** Took place 5,000 times. */
  private static final String LONGEST_HISTORY = "1b775369-2684-961e-99c5-170a23cee2e9";

  /** Nor is looked up what each new row refers to, which takes time. */
  private static final String WITHOUT_VACUUM =
      """
      do $$ declare tables regclass; name text; begin
        for tables in select oid from pg_class
          where relkind = 'r'
            and relnamespace in ('public'::regnamespace, 'platform'::regnamespace)
        loop
          execute format('alter table %s set (autovacuum_enabled = false)', tables);
        end loop;
        for tables, name in select conrelid, conname from pg_constraint where contype = 'f' loop
          execute format('alter table %s drop constraint %I', tables, name);
        end loop;
      end $$
      """;

  private static final Statements STATEMENTS = new Statements();
  private static final Surroundings SURROUNDINGS = Surroundings.create();
  private static final TestDatabase DATABASE = SURROUNDINGS.database();

  private static Replica service;
  private static Explainer explainer;

  @BeforeAll
  static void manyMeetings() throws IOException {
    service = Replica.watched(MeetingService.class, SURROUNDINGS, STATEMENTS);
    explainer = Explainer.of(service, DATABASE);
    // the service is at work on the same tables
    await().ignoreExceptions().untilAsserted(() -> DATABASE.execute(WITHOUT_VACUUM));
    DATABASE.execute(Files.readString(Path.of("src/test/resources/many-meetings.sql")));
    DATABASE.execute(Files.readString(Path.of("src/test/resources/many-announcements.sql")));
    DATABASE.execute("analyze");
  }

  @AfterAll
  static void stop() {
    explainer.close();
    service.close();
    SURROUNDINGS.close();
  }

  static Stream<String> filters() {
    List<String> scopes =
        List.of(
            "",
            "&course=C1",
            "&course=C1&course=C2",
            "&session=S1",
            "&group=G1",
            "&course=C1&session=S1&group=G1",
            "&audience=user",
            "&audience=global&audience=course");
    List<String> statuses =
        List.of("", "&status=scheduled", "&status=started", "&status=ended", "&status=deleted");
    List<String> times =
        List.of(
            "", "&from=2027-06-01T00:00:00Z", "&from=2027-06-01T00:00:00Z&to=2027-07-01T00:00:00Z");
    return scopes.stream()
        .flatMap(scope -> statuses.stream().map(status -> scope + status))
        .flatMap(filter -> times.stream().map(time -> filter + time));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aPageOfMeetingsIsReadFromAnIndex(String filter) {
    STATEMENTS.take();

    for (Api caller : List.of(admin(), manager(), member())) {
      Api.Answer page = caller.get("/api/v1/meetings?limit=" + PAGE + filter);
      assertThat(page.status()).as(page.json().toString()).isEqualTo(200);
      if (!page.json().path("next").isNull()) {
        caller.get(
            "/api/v1/meetings?limit=%d%s&cursor=%s".formatted(PAGE, filter, page.text("/next")));
      }
    }

    assertThatAllIsReadByPages(STATEMENTS.take(), oneLook(filter));
  }

  private static int oneLook(String filter) {
    if (!filter.contains("from=")) {
      return ONE_LOOK;
    }
    return filter.contains("status=started") ? ALL_THAT_RUN : ONE_LOOK_IN_A_RANGE;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&course=C1", "&course=C1&session=S1&group=G1"})
  void aPageOfAnnouncementsIsReadFromAnIndex(String filter) {
    String path = "/api/v1/announcements?limit=" + PAGE + filter;
    STATEMENTS.take();

    for (Api caller : List.of(admin(), manager(), member())) {
      Api.Answer page = caller.get(path);
      assertThat(page.items()).isNotEmpty();
      if (!page.json().path("next").isNull()) {
        assertThat(caller.get(path + "&cursor=" + page.text("/next")).items()).isNotEmpty();
      }
    }

    assertThatAllIsReadByPages(STATEMENTS.take(), ONE_LOOK);
  }

  @Test
  void aCalendarIsReadFromAnIndex() {
    STATEMENTS.take();

    Api.Answer calendar = manager().get("/calendar/secret.ics");

    assertThat(calendar.json().asString().split("BEGIN:VEVENT")).hasSizeGreaterThan(900);
    List<QueryInfo> asked = STATEMENTS.take().stream().filter(PlansTest::isOfARequest).toList();
    assertThat(asked.stream().map(QueryInfo::getQuery)).allSatisfy(PlansTest::readsNoTableWhole);
    assertThat(asked)
        .map(explainer::carriedOut)
        .allSatisfy(plan -> assertThat(plan.rowsOfOneLook()).isLessThanOrEqualTo(2_000));
  }

  @Test
  void whoIsInFiveHundredCoursesHasNoMoreReadOfEach() {
    Api member = service.user("U1", List.of(), courses(500));
    STATEMENTS.take();

    Api.Answer page = member.get("/api/v1/meetings?limit=" + PAGE);
    assertThat(page.items()).hasSize(PAGE);
    member.get("/api/v1/meetings?limit=%d&cursor=%s".formatted(PAGE, page.text("/next")));

    assertThatAllIsReadByPages(STATEMENTS.take(), ONE_LOOK);
  }

  @Test
  void whatOneCanGoToIsReadFromAnIndex() {
    STATEMENTS.take();

    for (Api caller : List.of(manager(), member(), service.user("U1", List.of(), courses(500)))) {
      Api.Answer page = caller.get("/api/v1/me/meetings?limit=" + PAGE);
      assertThat(page.items()).hasSize(PAGE);
      caller.get("/api/v1/me/meetings?limit=%d&cursor=%s".formatted(PAGE, page.text("/next")));
    }

    assertThatAllIsReadByPages(STATEMENTS.take(), ONE_LOOK);
  }

  @ParameterizedTest
  @MethodSource("ofOneMeeting")
  void aPageAboutOneMeetingIsReadFromAnIndex(String list) {
    String path = "/api/v1/meetings/" + LONGEST_HISTORY + list + "?limit=" + PAGE;
    STATEMENTS.take();

    Api.Answer page = admin().get(path);
    assertThat(page.items()).hasSize(PAGE);
    admin().get(path + "&cursor=" + page.text("/next"));

    assertThatAllIsReadByPages(STATEMENTS.take(), ONE_LOOK);
  }

  static Stream<String> ofOneMeeting() {
    return Stream.of("/occurrences", "/activity", "/slots");
  }

  @Test
  void whatWaitsIsFoundByAnIndex() {
    STATEMENTS.take();

    Set<String> asked =
        askedUntil(
            "update intent",
            "from intent",
            "update listed set",
            "update listed_again",
            "no key update skip locked",
            "update upcoming",
            "platform.outbox o",
            "distinct account");

    assertThat(asked).allSatisfy(PlansTest::readsNoTableWhole);
  }

  @Test
  void whoPresentsIsFoundByAnIndex() {
    STATEMENTS.take();

    Registrants.publish(
        SURROUNDINGS.topics(),
        Registrants.of("presenter-1", LONGEST_HISTORY)
            .presenting("presenter@campus.example")
            .is("approved", 1));

    assertThat(askedUntil("presenter_host h")).allSatisfy(PlansTest::readsNoTableWhole);
  }

  private static Set<String> askedUntil(String... parts) {
    Set<String> asked = new HashSet<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              STATEMENTS.take().forEach(it -> asked.add(it.getQuery()));
              return Stream.of(parts)
                  .allMatch(part -> asked.stream().anyMatch(sql -> sql.contains(part)));
            });
    asked.removeIf(PlansTest::readsAllOnPurpose);
    return asked;
  }

  private static void assertThatAllIsReadByPages(Collection<QueryInfo> asked, int oneLook) {
    List<QueryInfo> lists = asked.stream().filter(PlansTest::isOfARequest).toList();
    assertThat(lists).isNotEmpty();
    assertThat(lists.stream().map(QueryInfo::getQuery).distinct())
        .allSatisfy(PlansTest::readsNoTableWhole);
    assertThat(lists).map(explainer::carriedOut).allSatisfy(it -> readsAPage(it, oneLook));
  }

  private static void readsAPage(Plan plan, int oneLook) {
    assertThat(plan.readsATableWhole()).as(plan.toString()).isFalse();
    assertThat(plan.rowsOfOneLook()).as(plan.toString()).isLessThanOrEqualTo(oneLook);
    assertThat(plan.blocksOfOneLook()).as(plan.toString()).isLessThanOrEqualTo(oneLook + DEPTH);
  }

  /** What counts, and a table with one row for each copy that is being rebuilt. */
  private static boolean readsAllOnPurpose(String sql) {
    return sql.contains("count(*)") || sql.contains("platform.rebuild");
  }

  /** The workers of the background ask in between. */
  private static boolean isOfARequest(QueryInfo asked) {
    return !asked.getQuery().contains("platform.")
        && !asked.getQuery().contains("intent")
        && !asked.getQuery().contains("skip locked")
        && asked.getQuery().startsWith("select");
  }

  /** As it is planned after some repetitions. */
  private static void readsNoTableWhole(String sql) {
    Plan plan = explainer.forAnyValues(sql);
    assertThat(plan.readsATableWhole()).as(sql + plan).isFalse();
  }

  private static List<?> courses(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> Api.course("C" + i, "member")).toList();
  }

  private static Api admin() {
    return service.user("admin-1", List.of("admin"), List.of());
  }

  private static Api manager() {
    return service.teacher("C1");
  }

  private static Api member() {
    return service.user(
        "U1",
        List.of(),
        List.of(
            Map.of("course", "C1", "session", "S1", "groups", List.of("G1"), "role", "member"),
            Api.course("C2", "member")));
  }
}
