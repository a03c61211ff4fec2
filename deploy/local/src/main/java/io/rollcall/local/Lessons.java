package io.rollcall.local;

import java.util.List;
import java.util.Map;

/** Two lessons take place at once, one on each account, and Zoom's webhooks come as they like. */
final class Lessons {

  private final Cast cast;
  private final Story story;
  private final Arrivals arrivals;

  /** Of each lesson: the class and the teacher. */
  private final int people;

  Lessons(Cast cast, Story story) {
    this.cast = cast;
    this.story = story;
    this.arrivals = new Arrivals(cast, story);
    this.people = cast.pupils().size() + 1;
  }

  /** A meeting on an account. */
  record Lesson(String account, String id, String number) {}

  void play(Lesson campus, Lesson institute) throws Exception {
    for (String event : List.of("meeting.started", "meeting.participant_*", "meeting.ended")) {
      disturb("institute", event, "HOLD", "PT0S");
    }
    arrivals.teacher(campus);
    arrivals.teacher(institute);
    Cast.awaitStatus(cast.student(), campus.id(), "started");
    story.say("The teacher joins both, as host. Of institute Zoom does not tell yet.");
    show(campus, institute);

    cast.zoom().calm();
    disturb("campus", "meeting.participant_joined", "LATE", "PT1S");
    disturb("institute", "meeting.participant_joined", "TWICE", "PT0.5S");
    disturb("institute", "meeting.participant_left", "HOLD", "PT0S");
    disturb("institute", "meeting.ended", "HOLD", "PT0S");
    story.say(
        "The class joins. Before anybody is told no, Zoom is asked whether institute's runs.");
    arrivals.pupils(campus);
    arrivals.pupils(institute);
    arrivals.again(campus);
    Cast.awaitStatus(cast.student(), institute.id(), "started");
    awaitActivity(campus, "participant_joined", people);
    awaitActivity(institute, "participant_joined", cast.pupils().size());
    story.say("Zoom tells of all: campus's webhooks come 1 s late, institute's come twice.");
    arrivals.onTheList(campus);
    arrivals.onTheList(institute);
    show(campus, institute);

    end(campus);
    end(institute);
    Cast.awaitStatus(cast.student(), campus.id(), "ended");
    story.say("The teacher ends both. Of institute's end Zoom does not tell yet.");
    show(campus, institute);

    cast.zoom().releaseInReverse();
    Cast.awaitStatus(cast.student(), institute.id(), "ended");
    awaitActivity(campus, "participant_left", people);
    awaitActivity(institute, "participant_left", people);
    awaitActivity(institute, "participant_joined", people);
    story.say("Zoom tells what it held back, the end first and the start last.");
    show(campus, institute);
    tookPlaceOnce(campus);
    tookPlaceOnce(institute);
    expect(403, cast.student().statusOfActivity(campus.id()));
    story.detail("the student's look at the activity: 403, it is for managers");
  }

  private void disturb(String account, String event, String action, String delay) throws Exception {
    cast.zoom()
        .disturb(Map.of("account", account, "event", event, "action", action, "delay", delay));
  }

  private void end(Lesson lesson) throws Exception {
    expect(202, cast.teacher().end(lesson.id()).status());
  }

  private void show(Lesson campus, Lesson institute) throws Exception {
    story.detail(
        "the student sees: campus %s, institute %s",
        cast.student().meeting(campus.id()).path("status").asString(),
        cast.student().meeting(institute.id()).path("status").asString());
  }

  /** Each person once, however often Zoom told. */
  private void awaitActivity(Lesson lesson, String type, int times) throws Exception {
    Patience.until(
        "%d times %s on %s".formatted(times, type, lesson.account()),
        () -> count(lesson, type),
        count -> count >= times);
  }

  private void tookPlaceOnce(Lesson lesson) throws Exception {
    expect(1, cast.teacher().occurrences(lesson.id()).size());
    long joined = count(lesson, "participant_joined");
    long left = count(lesson, "participant_left");
    expect(people, joined);
    expect(people, left);
    story.detail(
        "%s: 1 occurrence, %d joined, %d left; %d webhooks were sent",
        lesson.account(), joined, left, cast.zoom().webhooks(lesson.number()));
  }

  private long count(Lesson lesson, String type) throws Exception {
    return cast.teacher().activity(lesson.id()).stream()
        .filter(item -> item.path("type").asString("").endsWith(type))
        .count();
  }

  private static void expect(long expected, long actual) {
    if (expected != actual) {
      throw new Failure("Expected: " + expected + ", but it is: " + actual);
    }
  }
}
