package io.rollcall.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Meetings are scheduled, changed and deleted on two accounts while Zoom misbehaves. */
final class Trouble {

  private static final Map<String, ?> NONE = Map.of();

  private final Cast cast;
  private final Story story;
  private final List<Entry> wanted = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();
  private final Map<String, String> pending = new LinkedHashMap<>();
  private final Instant start = Instant.now().plus(Duration.ofMinutes(5));

  Trouble(Cast cast, Story story) {
    this.cast = cast;
    this.story = story;
  }

  /** What has to be there in the end. */
  List<Entry> wanted() {
    return List.copyOf(wanted);
  }

  /** All that was ever asked for. */
  List<String> topics() {
    return List.copyOf(topics);
  }

  /** When all is well; returns its id. */
  String schedule(String account, String topic) throws Exception {
    return schedule(account, topic, NONE);
  }

  /** Zoom misbehaves in one way after the other. */
  void play(String first, String second) throws Exception {
    schedule("campus", "Chemistry", Map.of("kind", "DELAY", "delay", "PT1.5S"));
    schedule("campus", "Drawing", Map.of("kind", "TOO_FAST"));
    schedule("institute", "Ethics", Map.of("kind", "CUT"));
    schedule("campus", "Frisian", Map.of("kind", "ERROR"));
    schedule("institute", "Geometry", Map.of("kind", "HTML"));
    schedule("campus", "History", Map.of("kind", "AWAY"));
    schedule("institute", "Italian", refusal("This topic is not allowed."));
    change("institute", second, "Biology 2", Map.of("kind", "CUT"));
    String unwanted = schedule("campus", "Jazz", NONE);
    delete("campus", unwanted, "Jazz", Map.of("kind", "ERROR"));
    twoColleagues("campus", first, "Algebra 2");
    cast.zoom().rules("campus", Map.of("listsLag", "PT30S"));
    schedule("campus", "Kinetics", Map.of("kind", "CUT"));
  }

  /** What was not known at first is known in the end. */
  void awaitOutcomes() throws Exception {
    while (!pending.isEmpty()) {
      Patience.until("an outcome of " + pending, this::settled, size -> size > 0);
    }
  }

  private int settled() throws Exception {
    Map<String, String> before = Map.copyOf(pending);
    for (Map.Entry<String, String> each : before.entrySet()) {
      JsonNode meeting = cast.teacher().meeting(each.getKey());
      if (meeting.path("sync").asString().equals("ok")) {
        pending.remove(each.getKey());
        story.row(
            meeting.path("account").asString(),
            each.getValue(),
            "number " + meeting.path("zoomId").asString(),
            "sync ok, status " + meeting.path("status").asString());
      }
    }
    return before.size() - pending.size();
  }

  private String schedule(String account, String topic, Map<String, ?> fault) throws Exception {
    String key = UUID.randomUUID().toString();
    String wish = "POST \"" + topic + "\"";
    topics.add(topic);
    Http.Answer answer =
        asked(account, wish, fault, () -> cast.teacher().schedule(lesson(account, topic), key));
    if (answer.isOk()) {
      wanted.add(new Entry(account, topic, ""));
    }
    return remember(answer, wish);
  }

  private void change(String account, String id, String topic, Map<String, ?> fault)
      throws Exception {
    String wish = "PATCH topic \"" + topic + "\"";
    Http.Answer seen = cast.teacher().read(id);
    Map<String, ?> patch = Map.of("topic", topic);
    Http.Answer answer =
        asked(account, wish, fault, () -> cast.teacher().change(id, patch, seen.tag()));
    expect(answer.isOk(), answer);
    remember(answer, wish);
    String before = seen.json().path("topic").asString();
    topics.add(topic);
    wanted.replaceAll(
        entry -> entry.topic().equals(before) ? new Entry(account, topic, "") : entry);
  }

  private void delete(String account, String id, String topic, Map<String, ?> fault)
      throws Exception {
    String wish = "DELETE \"" + topic + "\"";
    Http.Answer answer = asked(account, wish, fault, () -> cast.teacher().delete(id));
    expect(answer.isOk(), answer);
    remember(answer, wish);
    wanted.removeIf(entry -> entry.topic().equals(topic));
  }

  private void twoColleagues(String account, String id, String topic) throws Exception {
    String seen = cast.colleague().read(id).tag();
    change(account, id, topic, NONE);
    Map<String, ?> late = Map.of("topic", "Algebra 3");
    Http.Answer answer =
        asked(
            account,
            "PATCH by a colleague, old ETag",
            NONE,
            () -> cast.colleague().change(id, late, seen));
    expect(answer.status() == 412, answer);
  }

  /** The caller comes again when told when. */
  private Http.Answer asked(
      String account, String wish, Map<String, ?> fault, Patience.Question<Http.Answer> call)
      throws Exception {
    if (!fault.isEmpty()) {
      Map<String, Object> once = new LinkedHashMap<>(fault);
      once.put("operation", operation(wish));
      once.put("count", 1);
      cast.zoom().fault(once);
    }
    Http.Answer answer = told(account, wish, wish, call);
    while (Patience.comesAgain(answer)) {
      answer = told(account, wish, "  the same again", call);
    }
    return answer;
  }

  private Http.Answer told(
      String account, String wish, String words, Patience.Question<Http.Answer> call)
      throws Exception {
    long before = cast.zoom().lastCall();
    Http.Answer answer = call.ask();
    List<Simulator.Call> calls =
        cast.zoom().callsAfter(before).stream()
            .filter(each -> each.operation().equals(operation(wish)))
            .toList();
    story.row(
        account, words, calls.isEmpty() ? "not asked" : Story.words(calls), Story.words(answer));
    return answer;
  }

  private static void expect(boolean asItShouldBe, Http.Answer answer) {
    if (!asItShouldBe) {
      throw new Failure("That should have been answered otherwise: " + answer.json());
    }
  }

  private static String operation(String wish) {
    if (wish.startsWith("PATCH")) {
      return "updateMeeting";
    }
    return wish.startsWith("DELETE") ? "deleteMeeting" : "createMeeting";
  }

  private String remember(Http.Answer answer, String wish) {
    String id = answer.json().path("id").asString("");
    if (answer.status() == 202) {
      pending.put(id, wish);
    }
    return id;
  }

  private Map<String, ?> lesson(String account, String topic) {
    return Map.of(
        "topic",
        topic,
        "startTime",
        start.truncatedTo(ChronoUnit.SECONDS),
        "durationMinutes",
        60,
        "timeZone",
        "Europe/Madrid",
        "audience",
        Map.of("course", Cast.COURSE),
        "account",
        account);
  }

  private static Map<String, ?> refusal(String message) {
    return Map.of("kind", "REFUSE", "status", 400, "code", 300, "message", message);
  }
}
