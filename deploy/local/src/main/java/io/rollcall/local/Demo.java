package io.rollcall.local;

import io.rollcall.local.Lessons.Lesson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two Zoom accounts, meetings on both, a Zoom that misbehaves in the middle; in the end what Zoom
 * has is compared with what the gateway lists.
 */
final class Demo {

  private final Cast cast;
  private final Story story;
  private final Trouble trouble;
  private final Term term;

  /** To the millisecond: both sides round what they tell. */
  private final Instant begin = Instant.ofEpochMilli(System.currentTimeMillis());

  Demo(EnvFile env, Console console) throws Exception {
    this.cast = Cast.of(env);
    this.story = new Story(console);
    this.trouble = new Trouble(cast, story);
    this.term = new Term(cast, story);
  }

  /**
   * Plays it.
   *
   * @throws Failure when something is not as it should be
   */
  void run() throws Exception {
    long before = cast.zoom().lastCall();
    cast.zoom().newDay();
    cast.zoom().rules("campus", Map.of());
    cast.zoom().rules("institute", Map.of());
    try {
      play();
      compare(before);
    } finally {
      cast.zoom().calm();
      cast.zoom().rules("campus", Map.of());
    }
  }

  private void play() throws Exception {
    story.chapter("A teacher schedules on two accounts: campus by OAuth, institute by a JWT app.");
    story.head();
    String first = trouble.schedule("campus", "Algebra");
    String second = trouble.schedule("institute", "Biology");
    story.chapter("A course plans its term, under a host who holds one meeting at a time.");
    term.play();
    story.chapter(
        "Zoom is slow, limits, cuts off, fails, is away, refuses, and at last its lists are 30 s"
            + " behind.");
    trouble.play(first, second);
    story.chapter("Meanwhile both lessons take place; Zoom's webhooks come as they like.");
    new Lessons(cast, story)
        .play(
            new Lesson("campus", first, cast.number(first)),
            new Lesson("institute", second, cast.number(second)));
    story.chapter("What Zoom did not say is found out: on Zoom already, or sent again.");
    trouble.awaitOutcomes();
  }

  private void compare(long before) throws Exception {
    Patience.until("no difference between both sides", () -> books().differences(), List::isEmpty);
    Books books = books();
    story.chapter("Zoom's ledger and the gateway's list:");
    ledger(before).forEach((operation, count) -> story.detail("%-16s %s", operation, count));
    for (String account : List.of("campus", "institute")) {
      story.detail(
          "%-10s %d meetings wanted, %d on Zoom, %d listed",
          account,
          of(account, books.wanted()),
          of(account, books.onZoom()),
          of(account, books.listed()));
    }
    long twins =
        cast.zoom().deletedSince(begin).stream()
            .filter(gone -> books.wanted().stream().anyMatch(gone::isLike))
            .count();
    story.detail("twins on Zoom that were found and deleted: %d", twins);
    story.say("None missing, none twice, none that nobody wanted.");
  }

  private Books books() throws Exception {
    return new Books(
        Stream.concat(trouble.wanted().stream(), term.wanted().stream()).toList(),
        cast.zoom().createdSince(begin).stream().filter(this::isOurs).toList(),
        cast.teacher().meetingsOf(Cast.COURSE).stream()
            .filter(each -> !Instant.parse(each.path("createdAt").asString()).isBefore(begin))
            .map(
                each ->
                    new Entry(
                        each.path("account").asString(),
                        each.path("topic").asString(),
                        each.path("zoomId").asString("")))
            .filter(this::isOurs)
            .toList());
  }

  private boolean isOurs(Entry entry) {
    return trouble.topics().contains(entry.topic())
        || term.wanted().stream().anyMatch(entry::isLike);
  }

  private static long of(String account, List<Entry> entries) {
    return entries.stream().filter(entry -> entry.account().equals(account)).count();
  }

  /** By operation, how its calls went: {@code 9 x 201, 1 x 429, not done}. */
  private Map<String, String> ledger(long before) throws Exception {
    return cast.zoom().callsAfter(before).stream()
        .filter(call -> call.operation().matches(".*(Meeting|Webinar)"))
        .collect(
            Collectors.groupingBy(
                Simulator.Call::operation,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Demo::counted)));
  }

  private static String counted(List<Simulator.Call> calls) {
    return calls.stream()
        .collect(Collectors.groupingBy(Story::outcome, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getValue() + " x " + each.getKey())
        .collect(Collectors.joining("; "));
  }
}
