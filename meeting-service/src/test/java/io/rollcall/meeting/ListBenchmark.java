package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.proxy.core.QueryInfo;
import io.rollcall.meeting.fixtures.Explainer;
import io.rollcall.meeting.fixtures.Plan;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.Statements;
import io.rollcall.meeting.fixtures.Surroundings;
import io.rollcall.testkit.calls.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Compares every list among a thousand meetings with the same among a million: two services on two
 * databases, asked in turn, page by page. Run by {@code deploy/benchmarks/lists}.
 */
class ListBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("benchmark.meetings", 1_000_000);
  private static final int WARM_UP = 40;
  private static final int REQUESTS = Integer.getInteger("benchmark.requests", 400);
  private static final int DEEPEST_PAGE = 5;
  private static final double WANTED = 3;
  private static final double MILLI = 1e6;

  /** What the file of test data says of its 107th meeting. */
  private static final String SERIES = "/api/v1/meetings/383416fc-bbf1-8718-b518-14f145d2d393";

  private static final Path FIGURES = Path.of("target", "list-figures.txt");
  private static final Path PLANS = Path.of("target", "list-plans.txt");

  private record Query(String name, Caller caller, String path, boolean finds) {

    Query(String name, Caller caller, String path) {
      this(name, caller, path, true);
    }

    Query {
      path += (path.contains("?") ? "&" : "?") + (name.contains("500") ? "limit=50" : "limit=20");
    }
  }

  private interface Caller {
    Api of(Replica service);
  }

  /** A service among so many meetings. */
  private record Side(Surroundings surroundings, Replica service) {

    static Side with(int meetings) throws IOException {
      Surroundings surroundings = Surroundings.create();
      Replica.start(MeetingService.class, surroundings).close();
      String fill = Files.readString(Path.of("src/test/resources/benchmark-meetings.sql"));
      Instant begin = Instant.now();
      surroundings
          .database()
          .execute(
              "set maintenance_work_mem = '512MB'; set work_mem = '128MB';"
                  + fill.replace(":meetings", Integer.toString(meetings)));
      surroundings.database().execute("vacuum analyze");
      print("%,d meetings made in %d s", meetings, begin.until(Instant.now(), ChronoUnit.SECONDS));
      return new Side(surroundings, Replica.start(MeetingService.class, surroundings));
    }
  }

  /**
   * Reads on page by page, and from the beginning again after the fifth or the last. Until the next
   * one with something on it pages count as one.
   */
  private static final class Reader {
    private final Api api;
    private final String path;
    private final boolean finds;
    private final long[] nanos = new long[REQUESTS];
    private String next = "";
    private int page;

    Reader(Query query, Side side) {
      this.api = query.caller().of(side.service());
      this.path = query.path();
      this.finds = query.finds();
    }

    void read(int number) {
      long begin = System.nanoTime();
      Api.Answer answer = api.get(path + next);
      while (answer.items().isEmpty() && hasNext(answer)) {
        answer = api.get(path + cursor(answer));
      }
      long took = System.nanoTime() - begin;
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(finds && answer.items().isEmpty() && page == 0).as(path).isFalse();
      boolean last = !hasNext(answer) || ++page == DEEPEST_PAGE;
      page = last ? 0 : page;
      next = last ? "" : cursor(answer);
      if (number >= 0) {
        nanos[number] = took;
      }
    }

    private static boolean hasNext(Api.Answer answer) {
      return !answer.json().path("next").isNull();
    }

    private static String cursor(Api.Answer answer) {
      return "&cursor=" + answer.text("/next");
    }

    /** In milliseconds. */
    double percentile(double part) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) (part * (sorted.length - 1))] / MILLI;
    }
  }

  @Test
  void everyListTakesAsLongAmongAMillionMeetings() throws IOException {
    Files.deleteIfExists(FIGURES);
    Side few = Side.with(FEW);
    Side many = Side.with(MANY);

    List<String> tooSlow = new ArrayList<>();
    print("%-44s %9s %9s %9s %9s %6s", "ms", "p50 few", "many", "p99 few", "many", "ratio");
    for (Query query : queries()) {
      Reader amongFew = new Reader(query, few);
      Reader amongMany = new Reader(query, many);
      IntStream.range(-WARM_UP, REQUESTS)
          .forEach(
              number -> {
                amongFew.read(number);
                amongMany.read(number);
              });
      double ratio = amongMany.percentile(0.99) / amongFew.percentile(0.99);
      print(
          "%-44s %9.1f %9.1f %9.1f %9.1f %6.2f",
          query.name(),
          amongFew.percentile(0.5),
          amongMany.percentile(0.5),
          amongFew.percentile(0.99),
          amongMany.percentile(0.99),
          ratio);
      if (ratio > WANTED) {
        tooSlow.add(query.name());
      }
    }
    many.service().close();
    writePlans(many.surroundings());

    assertThat(tooSlow).isEmpty();
  }

  private static List<Query> queries() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String onward = "from=" + now;
    String week = onward + "&to=" + now.plus(7, ChronoUnit.DAYS);
    String all = "/api/v1/meetings";
    String mine = "/api/v1/me/meetings";
    Caller admin = service -> service.user("admin-1", List.of("admin"), List.of());
    Caller member = service -> service.user("U9", List.of(), courses(1, "member"));
    Caller manager = service -> service.teacher("C1");
    Caller managerOf500 = service -> service.user("U9", List.of(), courses(500, "manager"));
    Caller owner = service -> service.user("U3", List.of("scheduler"), List.of());
    Caller student = service -> service.user("U3", List.of(), courses(3, "member"));
    return List.of(
        new Query("course, member", member, all + "?course=C1"),
        new Query("course, member, this week", member, all + "?course=C1&" + week),
        new Query("course, manager, scheduled", manager, all + "?course=C1&status=scheduled"),
        new Query("course, manager, this week", manager, all + "?course=C1&" + week),
        new Query(
            "course, manager, five groups",
            manager,
            all + "?course=C1&group=G0&group=G1&group=G2&group=G3&group=G4"),
        new Query("500 courses, manager", managerOf500, all),
        new Query("500 courses, manager, this week", managerOf500, all + "?" + week),
        new Query("owner", owner, all + "?audience=user"),
        new Query("owner, from now on", owner, all + "?audience=user&" + onward),
        new Query("everything, admin", admin, all),
        new Query("everything, admin, this week", admin, all + "?" + week),
        new Query(
            "everything, admin, scheduled from now on", admin, all + "?status=scheduled&" + onward),
        new Query("everything, admin, scheduled", admin, all + "?status=scheduled"),
        new Query("everything, admin, started", admin, all + "?status=started"),
        new Query("everything, admin, ended", admin, all + "?status=ended"),
        new Query(
            "everything, admin, started from now on", admin, all + "?status=started&" + onward),
        new Query(
            "everything, admin, ended from now on", admin, all + "?status=ended&" + onward, false),
        new Query("everything, admin, deleted", admin, all + "?status=deleted"),
        new Query("me/meetings, 3 courses, 200 registrations", student, mine),
        new Query("me/meetings, manager of 500 courses", managerOf500, mine),
        new Query("activity, 10,000 events", admin, SERIES + "/activity"),
        new Query("slots, 365", admin, SERIES + "/slots"));
  }

  private static void writePlans(Surroundings surroundings) throws IOException {
    Statements statements = new Statements();
    StringBuilder plans = new StringBuilder();
    try (Replica service = Replica.watched(MeetingService.class, surroundings, statements);
        Explainer explainer = Explainer.of(service, surroundings.database())) {
      for (Query query : queries()) {
        Api api = query.caller().of(service);
        statements.take();
        api.get(query.path());
        plans.append("== ").append(query.name()).append('\n');
        statements.take().stream()
            .filter(ListBenchmark::isOfARequest)
            .forEach(asked -> write(asked, explainer.carriedOut(asked), plans));
      }
    }
    Files.writeString(PLANS, plans);
  }

  private static void print(String line, Object... values) throws IOException {
    Files.writeString(
        FIGURES,
        line.formatted(values) + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void write(QueryInfo asked, Plan plan, StringBuilder plans) {
    plans.append(asked.getQuery().strip()).append('\n');
    write(plan.root(), 1, plans);
    plans.append('\n');
  }

  private static void write(JsonNode node, int depth, StringBuilder plans) {
    plans.append(
        "%s%s %s (%s rows, %s times, %s ms)%n"
            .formatted(
                "  ".repeat(depth),
                node.path("Node Type").asString(),
                node.path("Index Name").asString(""),
                node.path("Actual Rows").asString(""),
                node.path("Actual Loops").asString(""),
                node.path("Actual Total Time").asString("")));
    node.path("Plans").forEach(inner -> write(inner, depth + 1, plans));
  }

  private static boolean isOfARequest(QueryInfo asked) {
    return asked.getQuery().startsWith("select")
        && !asked.getQuery().contains("platform.")
        && !asked.getQuery().contains("skip locked")
        && !asked.getQuery().contains("min(created_at)");
  }

  private static List<?> courses(int count, String role) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Map.of("course", "C" + i, "role", role))
        .toList();
  }
}
