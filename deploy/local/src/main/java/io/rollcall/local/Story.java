package io.rollcall.local;

import io.rollcall.local.Simulator.Call;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells what happens, and when. */
final class Story {

  private static final String ROW = "%6s   %-10s %-33s %-33s %s";

  private final Console console;
  private final long begin = System.nanoTime();

  Story(Console console) {
    this.console = console;
  }

  void chapter(String title) {
    console.line("");
    console.line("%s", title);
  }

  void head() {
    console.line(ROW, "", "account", "asked for", "Zoom", "the caller sees");
  }

  void row(String account, String wish, String zoom, String caller) {
    console.line(ROW, seconds(), account, wish, zoom, caller);
  }

  void say(String what, Object... values) {
    console.line("%6s   %s", seconds(), what.formatted(values));
  }

  void detail(String what, Object... values) {
    console.line("           %s", what.formatted(values));
  }

  double sinceBegin() {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  private String seconds() {
    return "%.1f s".formatted(sinceBegin());
  }

  static String words(List<Call> calls) {
    return calls.stream().map(Story::words).collect(Collectors.joining(", "));
  }

  private static String words(Call call) {
    return call.operation() + " " + outcome(call);
  }

  static String outcome(Call call) {
    return switch (call.fault()) {
      case "" -> "" + call.status();
      case "AWAY" -> "not reached";
      case "CUT" -> "done, answer lost";
      case "DELAY" -> call.status() + ", late";
      case "HTML" -> call.status() + ", a page of HTML";
      default -> call.status() + ", not done";
    };
  }

  /** What a frontend would show of an answer. */
  static String words(Http.Answer answer) {
    JsonNode json = answer.json();
    if (json.path("type").isString()) {
      String kind = json.path("type").asString().replace("/problems/", "");
      return answer.status() + " " + kind + more(json);
    }
    return json.path("sync").isString()
        ? "%d sync %s".formatted(answer.status(), json.path("sync").asString())
        : "" + answer.status();
  }

  private static String more(JsonNode problem) {
    if (problem.has("retryAfter")) {
      return ", Retry-After " + problem.path("retryAfter").asInt();
    }
    return problem.has("zoom") ? ": " + problem.path("zoom").path("message").asString() : "";
  }
}
