package io.rollcall.local;

import io.rollcall.local.Lessons.Lesson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a class comes into its lesson: each presses "join" and opens the link that comes back. */
final class Arrivals {

  private static final int AT_ONCE = 8;

  private final Cast cast;
  private final Story story;

  Arrivals(Cast cast, Story story) {
    this.cast = cast;
    this.story = story;
  }

  /** The teacher joins; whoever comes first of those who may starts the lesson. */
  void teacher(Lesson lesson) throws Exception {
    open(cast.teacher(), lesson, "host");
  }

  /** Everybody of the class joins. */
  void pupils(Lesson lesson) throws Exception {
    long before = cast.zoom().lastCall();
    Parallel.each(cast.pupils(), AT_ONCE, pupil -> open(pupil.frontend(), lesson, "attendee"));
    story.detail(
        "%-10s %d came in, each by a link of their own; %s",
        lesson.account(), cast.pupils().size(), registering(before, lesson));
  }

  /** Whoever presses it again is not registered again. */
  void again(Lesson lesson) throws Exception {
    long before = cast.zoom().lastCall();
    JsonNode first = cast.student().wayIn(lesson.id());
    JsonNode second = cast.student().wayIn(lesson.id());
    if (!first.equals(second) || !registering(before, lesson).isEmpty()) {
      throw new Failure("Whoever presses join again should come in by the same link");
    }
    story.detail(
        "%-10s who presses join again gets the same link, and is not registered again",
        lesson.account());
  }

  /** Each of the class stands on the teacher's list, once. */
  void onTheList(Lesson lesson) throws Exception {
    Map<String, Long> times =
        cast.teacher().registrants(lesson.id()).stream()
            .filter(each -> each.path("status").asString("").equals("approved"))
            .collect(
                Collectors.groupingBy(
                    each -> each.path("userId").asString(""), Collectors.counting()));
    List<String> wrong =
        cast.pupils().stream()
            .map(Pupil::id)
            .filter(id -> times.getOrDefault(id, 0L) != 1)
            .toList();
    if (!wrong.isEmpty() || times.size() != cast.pupils().size()) {
      throw new Failure("Each should be registered once: " + wrong + " are not, of " + times);
    }
    story.detail("%-10s %d registrants, each once", lesson.account(), times.size());
  }

  private void open(Frontend frontend, Lesson lesson, String as) throws Exception {
    JsonNode wayIn = frontend.wayIn(lesson.id());
    if (!wayIn.path("as").asString("").equals(as)) {
      throw new Failure(
          "The %s should come in as %s: %s".formatted(frontend.who(), as, wayIn.path("as")));
    }
    cast.zoom().open(wayIn);
  }

  private String registering(long before, Lesson lesson) throws Exception {
    return cast.zoom().callsAfter(before).stream()
        .filter(call -> call.account().equals(lesson.account()))
        .filter(call -> call.operation().matches("add.*Registrants?"))
        .map(call -> call.operation() + " " + Story.outcome(call))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getValue() + " x " + each.getKey())
        .collect(Collectors.joining("; "));
  }
}
