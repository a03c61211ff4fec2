package io.rollcall.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/**
 * A whole class presses "join" within ten seconds: once when all are registered on Zoom already,
 * and once when joining registers them. Whoever is told to come again does.
 */
final class Rush {

  private static final int PEOPLE = 500;
  private static final int WARM_UP = 100;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration AHEAD = Duration.ofMinutes(3);
  private static final String ACCOUNT = "campus";

  private final Cast cast;
  private final List<Pupil> pupils;
  private final Console console;

  Rush(EnvFile env, Console console) throws Exception {
    this.cast = Cast.of(env);
    this.pupils = Pupil.ofTheCourse(env, PEOPLE);
    this.console = console;
  }

  /**
   * Measures both.
   *
   * @throws Failure when somebody is not let in, coming again when told to, or is registered twice
   */
  void run() throws Exception {
    cast.zoom().newDay();
    cast.zoom().rules(ACCOUNT, Map.of("plan", "BUSINESS"));
    console.line("%d students press join within %d s.", PEOPLE, WITHIN.toSeconds());
    press("warm-up", started(schedule()), pupils.subList(0, WARM_UP), WITHIN);
    String ahead = schedule();
    register(ahead);
    press("pre-registered", started(ahead), pupils, WITHIN);
    eachOnce(ahead);
    String now = started(schedule());
    press("registering", now, pupils, WITHIN);
    eachOnce(now);
    cast.zoom().rules(ACCOUNT, Map.of());
  }

  private String schedule() throws Exception {
    Map<String, ?> lesson =
        Map.of(
            "topic",
            "Rush",
            "startTime",
            Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
            "durationMinutes",
            60,
            "audience",
            Map.of("course", Cast.COURSE),
            "account",
            ACCOUNT);
    Http.Answer answer = cast.teacher().schedule(lesson, UUID.randomUUID().toString());
    cast.number(answer.json().path("id").asString());
    return answer.json().path("id").asString();
  }

  private void register(String meeting) throws Exception {
    long begin = System.nanoTime();
    JsonNode done =
        Patience.until(
            AHEAD,
            "all to be registered",
            progress(meeting),
            progress -> progress.path("status").asString("").equals("done"));
    long failed =
        done.path("results")
            .valueStream()
            .filter(each -> !each.path("outcome").asString("").equals("registered"))
            .count();
    console.line(
        "registered ahead, in the background: %d in %.1f s", PEOPLE - failed, seconds(begin));
  }

  private Patience.Question<JsonNode> progress(String meeting) throws Exception {
    List<Map<String, ?>> people = pupils.stream().<Map<String, ?>>map(Pupil::asRequest).toList();
    Http.Answer accepted = cast.teacher().register(meeting, Map.of("registrants", people));
    return () -> cast.teacher().follow(accepted);
  }

  private String started(String meeting) throws Exception {
    cast.zoom().open(cast.teacher().wayIn(meeting));
    Cast.awaitStatus(cast.student(), meeting, "started");
    return meeting;
  }

  private void press(String name, String meeting, List<Pupil> all, Duration within)
      throws Exception {
    long before = cast.zoom().lastCall();
    long begin = System.nanoTime();
    List<Pressed> pressed = pressed(meeting, all, begin, within.dividedBy(all.size()));
    long outside = pressed.stream().filter(each -> !each.isInside()).count();
    console.line("%-15s %s", name, Pressed.told(pressed));
    console.line("%-15s all answered after %.1f s, %d not let in", "", seconds(begin), outside);
    console.line("%-15s calls to Zoom: %s", "", cast.zoom().countsAfter(before));
    if (outside > 0) {
      throw new Failure("Each should be let in");
    }
  }

  private static List<Pressed> pressed(
      String meeting, List<Pupil> all, long begin, Duration between) throws Exception {
    List<Future<Pressed>> presses = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Pupil pupil : all) {
        long due = begin + presses.size() * between.toNanos();
        presses.add(executor.submit(() -> Pressed.by(pupil, meeting, due)));
      }
    }
    return presses.stream().map(Future::resultNow).toList();
  }

  private void eachOnce(String meeting) throws Exception {
    List<String> users =
        cast.teacher().registrants(meeting).stream()
            .map(each -> each.path("userId").asString(""))
            .toList();
    long people = users.stream().distinct().count();
    console.line("%-15s %d registrants, %d of them twice", "", people, users.size() - people);
    if (users.size() != PEOPLE || people != PEOPLE) {
      throw new Failure("Each should be registered once");
    }
  }

  private static double seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
  }
}
