package io.rollcall.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One lesson, from its planning to its end, and what a frontend sees of it. */
final class Demo {

  private static final int PEOPLE = 30;
  private static final int SHOWN = 5;

  private final EnvFile env;
  private final Console console;
  private final Frontend teacher;
  private final Frontend student;
  private final long begin = System.nanoTime();

  Demo(EnvFile env, Console console) {
    this.env = env;
    this.console = console;
    String gateway = env.get("GATEWAY_URL");
    this.teacher = new Frontend("teacher", gateway, env.get("TOKEN_TEACHER"));
    this.student = new Frontend("student", gateway, env.get("TOKEN_STUDENT"));
  }

  /**
   * Plays it.
   *
   * @throws Failure when something is not as it should be
   */
  void run() throws Exception {
    JsonNode planned = schedule();
    String id = planned.path("id").asString();
    Simulator zoom = new Simulator(env.get("ZOOM_URL"), planned.path("zoomId").asString());
    takePlace(id, zoom);
    JsonNode after = awaitStatus(teacher, id, "ended");
    showAfter(id, after);
    console.line("");
    console.line("All as it should be.");
  }

  private JsonNode schedule() throws Exception {
    JsonNode answer = teacher.schedule(lesson());
    String id = answer.path("id").asString();
    JsonNode meeting =
        Patience.until(
            "the meeting to be on Zoom",
            () -> teacher.meeting(id),
            now -> now.path("zoomId").asString("").matches("\\d{9,11}"));
    say("The teacher schedules \"%s\"", meeting.path("topic").asString());
    show("teacher", meeting);
    expect("scheduled", meeting.path("status").asString());
    show("student", student.meeting(id));
    return meeting;
  }

  private Map<String, ?> lesson() {
    return Map.of(
        "conference",
        "meeting",
        "topic",
        "Algebra 1",
        "agenda",
        "Chapter 3",
        "startTime",
        Instant.now().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS),
        "durationMinutes",
        60,
        "timeZone",
        "Europe/Madrid",
        "audience",
        Map.of("kind", "course", "course", "C1"),
        "account",
        env.get("ACCOUNT"));
  }

  private void takePlace(String id, Simulator zoom) throws Exception {
    zoom.start();
    say("Zoom: the meeting starts");
    show("student", awaitStatus(student, id, "started"));
    List<String> people =
        IntStream.rangeClosed(1, PEOPLE).mapToObj("Person %02d"::formatted).toList();
    for (String person : people) {
      zoom.join(person);
    }
    say("Zoom: %d people join", PEOPLE);
    awaitActivity(id, "participant_joined");
    for (String person : people) {
      zoom.leave(person);
    }
    say("Zoom: %d people leave", PEOPLE);
    awaitActivity(id, "participant_left");
    zoom.end();
    say("Zoom: the meeting ends");
  }

  private void showAfter(String id, JsonNode after) throws Exception {
    show("teacher", after);
    show("student", student.meeting(id));
    JsonNode occurrences = teacher.occurrences(id);
    expect("1 occurrence", occurrences.size() + " occurrence");
    JsonNode occurrence = occurrences.get(0);
    console.line(
        "    occurrence %s: %s to %s",
        occurrence.path("id").asString(),
        occurrence.path("startedAt").asString(),
        occurrence.path("endedAt").asString());
    JsonNode activity = teacher.activity(id);
    console.line("    activity, the last %d of %d:", SHOWN, activity.size());
    activity.valueStream().skip(Math.max(0, activity.size() - SHOWN)).forEach(this::showActivity);
    expect(
        "403 for the student's look at it",
        student.statusOfActivity(id) + " for the student's look at it");
    console.line("    the student's look at the activity: 403, it is for managers");
  }

  private void showActivity(JsonNode item) {
    console.line(
        "      %s  %-26s %s",
        item.path("at").asString(),
        item.path("type").asString(),
        item.path("details").path("name").asString(""));
  }

  private void awaitActivity(String id, String type) throws Exception {
    long count =
        Patience.until(
            PEOPLE + " times " + type,
            () -> teacher.activity(id).valueStream().filter(item -> isOf(item, type)).count(),
            seen -> seen >= PEOPLE);
    console.line("    the teacher's frontend shows %d times %s", count, type);
    expect(PEOPLE + " times", count + " times");
  }

  private static boolean isOf(JsonNode item, String type) {
    return item.path("type").asString("").endsWith(type);
  }

  private static JsonNode awaitStatus(Frontend frontend, String id, String status)
      throws Exception {
    return Patience.until(
        "status " + status,
        () -> frontend.meeting(id),
        meeting -> meeting.path("status").asString("").equals(status));
  }

  private void show(String who, JsonNode meeting) {
    console.line(
        "    the %s's frontend: status %s, permissions %s",
        who, meeting.path("status").asString(), meeting.path("permissions"));
  }

  private void say(String what, Object... values) {
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    console.line("%5.1f s  %s", seconds, what.formatted(values));
  }

  private static void expect(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new Failure("Expected: " + expected + ", but it is: " + actual);
    }
  }
}
