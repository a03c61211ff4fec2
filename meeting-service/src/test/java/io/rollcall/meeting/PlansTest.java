package io.rollcall.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.proxy.core.Binding;
import io.r2dbc.proxy.core.QueryInfo;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import io.rollcall.meeting.fixtures.Api;
import io.rollcall.meeting.fixtures.Plan;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.Statements;
import io.rollcall.testkit.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Among 100,000 meetings nothing is read that does not stand on the page. Run alone, by {@code
 * -Dplans=true -Dtest=PlansTest}: which plan PostgreSQL chooses depends on how far its vacuum has
 * come, and beside other tests that is chance.
 */
@EnabledIfSystemProperty(named = "plans", matches = "true")
class PlansTest {

  private static final int PAGE = 50;

  /** A page, and one row to know whether there are more. */
  private static final int ONE_LOOK = PAGE + 1;

  /** Took place 5,000 times. */
  private static final String LONGEST_HISTORY = "1b775369-2684-961e-99c5-170a23cee2e9";

  private static final Statements STATEMENTS = new Statements();
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static Replica service;

  @BeforeAll
  static void manyMeetings() throws IOException {
    service = Replica.alone(MeetingService.class, DATABASE, STATEMENTS);
    DATABASE.execute(Files.readString(Path.of("src/test/resources/many-meetings.sql")));
    DATABASE.execute("vacuum analyze");
  }

  @AfterAll
  static void stop() {
    service.close();
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

    assertThatAllIsReadByPages(STATEMENTS.take());
  }

  @Test
  void whoIsInFiveHundredCoursesHasNoMoreReadOfEach() {
    Api member = service.user("U1", List.of(), courses(500));
    STATEMENTS.take();

    Api.Answer page = member.get("/api/v1/meetings?limit=" + PAGE);
    assertThat(page.items()).hasSize(PAGE);
    member.get("/api/v1/meetings?limit=%d&cursor=%s".formatted(PAGE, page.text("/next")));

    assertThatAllIsReadByPages(STATEMENTS.take());
  }

  @ParameterizedTest
  @MethodSource("ofOneMeeting")
  void aPageAboutOneMeetingIsReadFromAnIndex(String list) {
    String path = "/api/v1/meetings/" + LONGEST_HISTORY + list + "?limit=" + PAGE;
    STATEMENTS.take();

    Api.Answer page = admin().get(path);
    assertThat(page.items()).hasSize(PAGE);
    admin().get(path + "&cursor=" + page.text("/next"));

    assertThatAllIsReadByPages(STATEMENTS.take());
  }

  static Stream<String> ofOneMeeting() {
    return Stream.of("/occurrences", "/activity");
  }

  @Test
  void whatWaitsIsFoundByAnIndex() {
    Map<String, QueryInfo> asked = new LinkedHashMap<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              STATEMENTS.take().forEach(it -> asked.putIfAbsent(it.getQuery(), it));
              return Stream.of(
                      "update intent",
                      "from intent",
                      "update listed",
                      "platform.outbox o",
                      "distinct account")
                  .allMatch(part -> asked.keySet().stream().anyMatch(sql -> sql.contains(part)));
            });
    List<QueryInfo> working =
        asked.values().stream().filter(it -> !readsAllOnPurpose(it.getQuery())).toList();

    assertThat(working).allSatisfy(PlansTest::readsNoTableWhole);
  }

  private static void assertThatAllIsReadByPages(Collection<QueryInfo> asked) {
    List<QueryInfo> lists = asked.stream().filter(PlansTest::isOfARequest).toList();
    assertThat(lists).isNotEmpty();
    assertThat(distinct(lists)).allSatisfy(PlansTest::readsNoTableWhole);
    assertThat(lists)
        .allSatisfy(
            it -> {
              Plan plan = carriedOut(it);
              assertThat(plan.readsATableWhole()).as(plan.toString()).isFalse();
              assertThat(plan.rowsOfOneLook()).as(plan.toString()).isLessThanOrEqualTo(ONE_LOOK);
            });
  }

  /** What counts, and a table with one row for each copy that is being rebuilt. */
  private static boolean readsAllOnPurpose(String sql) {
    return sql.contains("count(*)") || sql.contains("platform.rebuild");
  }

  /** The workers of the background ask in between. */
  private static boolean isOfARequest(QueryInfo asked) {
    return !asked.getQuery().contains("platform.")
        && !asked.getQuery().contains("intent")
        && asked.getQuery().startsWith("select");
  }

  private static Collection<QueryInfo> distinct(List<QueryInfo> asked) {
    return asked.stream().collect(toMap(QueryInfo::getQuery, it -> it, (a, b) -> a)).values();
  }

  /** As it is planned after some repetitions, for any values. */
  private static void readsNoTableWhole(QueryInfo asked) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                DATABASE.jdbcUrl() + "?preferQueryMode=simple",
                DATABASE.user(),
                DATABASE.password());
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery("explain (generic_plan, format json) " + asked.getQuery())) {
      answer.next();
      Plan plan = Plan.of(answer.getString(1));
      assertThat(plan.readsATableWhole()).as(asked.getQuery() + plan).isFalse();
    }
  }

  /** As it is planned for these values, and what came of it. */
  private static Plan carriedOut(QueryInfo asked) {
    return Mono.usingWhen(
            connections().create(),
            connection -> {
              Statement statement =
                  connection.createStatement("explain (analyze, format json) " + asked.getQuery());
              asked
                  .getBindingsList()
                  .forEach(all -> all.getIndexBindings().forEach(it -> bind(statement, it)));
              return Flux.from(statement.execute())
                  .flatMap(
                      result ->
                          result.map(row -> Plan.of(requireNonNull(row.get(0, String.class)))))
                  .single();
            },
            Connection::close)
        .blockOptional()
        .orElseThrow();
  }

  private static void bind(Statement statement, Binding binding) {
    var bound = binding.getBoundValue();
    int index = (Integer) binding.getKey();
    if (bound.isNull()) {
      statement.bindNull(index, requireNonNull(bound.getNullType()));
    } else {
      statement.bind(index, requireNonNull(bound.getValue()));
    }
  }

  private static ConnectionFactory connections() {
    return ConnectionFactories.get(
        "r2dbc:postgresql://%s:%s@%s:%d/%s"
            .formatted(
                DATABASE.user(),
                DATABASE.password(),
                DATABASE.host(),
                DATABASE.port(),
                DATABASE.name()));
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
