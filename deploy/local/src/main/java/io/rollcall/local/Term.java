package io.rollcall.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A course plans its term: a weekly class, of which one is moved and one cancelled, a webinar, an
 * instant meeting, an announcement, and a colleague who wants the same host. A student sees it.
 */
final class Term {

  private static final String ACCOUNT = "campus";

  /** It holds one meeting at a time. */
  private static final String HOST = "host2@campus.example";

  private static final int WEEKS = 4;

  private final Cast cast;
  private final Story story;
  private final List<Entry> wanted = new ArrayList<>();

  Term(Cast cast, Story story) {
    this.cast = cast;
    this.story = story;
  }

  /** What has to be there in the end. */
  List<Entry> wanted() {
    return List.copyOf(wanted);
  }

  void play() throws Exception {
    JsonNode series = weekly();
    String id = series.path("id").asString();
    List<JsonNode> slots = cast.teacher().slots(id);
    Instant second = start(slots.get(1));
    Instant third = start(slots.get(2));
    ok(
        "PATCH its second class",
        whenFree(
            second.plus(2, ChronoUnit.HOURS),
            time -> cast.teacher().move(id, slots.get(1), Map.of("startTime", time))));
    ok("DELETE its third class", cast.teacher().cancel(id, slots.get(2)));
    cast.teacher().slots(id).forEach(this::show);
    String maths = colleague(start(slots.get(0)), third);
    JsonNode openDay =
        schedule(
            cast.teacher(), "Open day", Map.of("conference", "webinar", "startTime", inDays(2)));
    instant();
    ok("announce \"Bring your books\"", cast.teacher().announce(id, "Bring your books"));
    whatTheStudentSees(id);
    registerAhead("Latin", id);
    registerAhead("Maths", maths);
    registerAhead("Open day", openDay.path("id").asString());
    story.detail("that are 3 today, all that Zoom allows; the student's lesson will be the fourth");
  }

  private void registerAhead(String topic, String meeting) throws Exception {
    Map<String, ?> student = cast.pupils().getFirst().asRequest();
    ok("register the student to \"" + topic + "\"", cast.teacher().register(meeting, student));
  }

  private JsonNode weekly() throws Exception {
    Map<String, ?> rule = Map.of("type", "weekly", "endTimes", WEEKS);
    Http.Answer answer =
        whenFree(
            inDays(1),
            time ->
                cast.teacher()
                    .schedule(
                        meeting(
                            "Latin", Map.of("host", HOST, "startTime", time, "recurrence", rule)),
                        newKey()));
    return ok("POST \"Latin\", %d weeks".formatted(WEEKS), remember("Latin", answer));
  }

  /** What is to be done at a time. */
  private interface Wish {
    Http.Answer at(Instant time) throws Exception;
  }

  /** At the first time that the host is free: who played this before has taken some. */
  private static Http.Answer whenFree(Instant time, Wish wish) throws Exception {
    Http.Answer answer = wish.at(time);
    while (isBusy(answer)) {
      answer = wish.at(Instant.parse(answer.json().at("/conflict/endTime").asString()));
    }
    return answer;
  }

  private String colleague(Instant taken, Instant free) throws Exception {
    Map<String, Object> details = new LinkedHashMap<>(Map.of("host", HOST, "startTime", taken));
    Http.Answer refused = cast.colleague().schedule(meeting("Maths", details), newKey());
    if (!isBusy(refused)) {
      throw new Failure("The host is taken, but: " + refused.json());
    }
    JsonNode conflict = refused.json().path("conflict");
    row("a colleague: POST \"Maths\"", Story.words(refused));
    story.detail(
        "the host has \"%s\" from %s to %s",
        conflict.path("topic").asString(""),
        conflict.path("startTime").asString(),
        conflict.path("endTime").asString());
    details.put("startTime", free);
    return schedule(cast.colleague(), "Maths", details).path("id").asString();
  }

  private void instant() throws Exception {
    String id =
        schedule(cast.teacher(), "Office hours", Map.of("instant", true)).path("id").asString();
    cast.zoom().start(cast.number(id));
    Cast.awaitStatus(cast.student(), id, "started");
    story.detail("it runs: the student sees it as started");
    ok("end it", cast.teacher().end(id));
    Cast.awaitStatus(cast.student(), id, "ended");
  }

  private void whatTheStudentSees(String series) throws Exception {
    List<JsonNode> coming = cast.student().comingUp();
    JsonNode latin = only("me/meetings", coming, each -> isOf(each, series));
    story.detail(
        "the student can go to %d meetings next; \"Latin\" is next at %s",
        coming.size(), latin.at("/nextSlot/startTime").asString());
    JsonNode news =
        only(
            "announcements",
            cast.student().announcements(),
            each -> isOf(each.path("meeting"), series));
    story.detail("the student reads: \"%s\"", news.path("title").asString());
    List<String> calendar = cast.student().calendar();
    long cancelled = lines(calendar, "STATUS:CANCELLED", series);
    long planned = lines(calendar, "STATUS:CONFIRMED", series);
    story.detail(
        "the student's calendar has %d times of \"Latin\", and %d cancelled", planned, cancelled);
    if (planned != WEEKS - 1 || cancelled != 1) {
      throw new Failure("That calendar is not true: " + calendar);
    }
  }

  private static boolean isOf(JsonNode meeting, String id) {
    return meeting.path("id").asString("").equals(id);
  }

  private static JsonNode only(String list, List<JsonNode> items, Predicate<JsonNode> isWanted) {
    List<JsonNode> found = items.stream().filter(isWanted).toList();
    if (found.size() != 1) {
      throw new Failure("It should stand once in %s: %s".formatted(list, items));
    }
    return found.getFirst();
  }

  /** How many events of a meeting have this line. */
  private static long lines(List<String> events, String line, String meeting) {
    return events.stream()
        .filter(event -> event.contains("UID:" + meeting) && event.contains(line))
        .count();
  }

  private JsonNode schedule(Frontend frontend, String topic, Map<String, ?> details)
      throws Exception {
    Http.Answer answer = frontend.schedule(meeting(topic, details), newKey());
    String who = frontend == cast.teacher() ? "" : "a " + frontend.who() + ": ";
    return ok(who + "POST \"" + topic + "\"", remember(topic, answer));
  }

  private Http.Answer remember(String topic, Http.Answer answer) {
    if (answer.isOk()) {
      wanted.add(new Entry(ACCOUNT, topic, ""));
    }
    return answer;
  }

  private JsonNode ok(String wish, Http.Answer answer) {
    row(wish, Story.words(answer));
    if (!answer.isOk()) {
      throw new Failure("That should have been answered otherwise: " + answer.json());
    }
    return answer.json();
  }

  private void row(String wish, String answer) {
    story.row(ACCOUNT, wish, "", answer);
  }

  private void show(JsonNode slot) {
    story.detail("%s   %-9s", slot.path("startTime").asString(), slot.path("status").asString());
  }

  private static Map<String, ?> meeting(String topic, Map<String, ?> details) {
    Map<String, Object> meeting = new LinkedHashMap<>(details);
    meeting.put("topic", topic);
    meeting.put("account", ACCOUNT);
    meeting.put("durationMinutes", 60);
    meeting.put("audience", Map.of("course", Cast.COURSE));
    return meeting;
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static boolean isBusy(Http.Answer answer) {
    return answer.json().path("type").asString("").equals("/problems/host-busy");
  }

  private static Instant start(JsonNode slot) {
    return Instant.parse(slot.path("startTime").asString());
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
  }
}
