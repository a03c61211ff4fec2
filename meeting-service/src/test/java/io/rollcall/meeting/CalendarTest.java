package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.testkit.calls.Api;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each test is of a person and a course of its own. */
class CalendarTest extends MeetingServiceTest {

  private static final String LINKS = "/api/v1/calendar/links";
  private static final Duration WEEK = Duration.ofDays(7);

  private String course = "";

  @BeforeEach
  void anotherCourse() {
    course = "C-calendar-" + System.nanoTime();
  }

  @Test
  void theCalendarHoldsWhatItsOwnerSees() {
    Instant start = tomorrow();
    Api.Answer meeting = scheduled(teacher(), weekly(start, 3));
    Api.Answer other = scheduled(teacher("C-elsewhere"), request("C-elsewhere"));

    Api.Answer feed = read(link(student()));

    assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(feed.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    assertThat(of(meeting, feed))
        .extracting(it -> instant(it, "DTSTART"))
        .containsExactly(start, start.plus(WEEK), start.plus(WEEK).plus(WEEK));
    assertThat(of(meeting, feed))
        .allSatisfy(
            event -> {
              assertThat(text(event, "SUMMARY")).isEqualTo("Algebra 1");
              assertThat(text(event, "DESCRIPTION")).isEqualTo("Chapter 3");
              assertThat(text(event, "STATUS")).isEqualTo("CONFIRMED");
              assertThat(text(event, "URL"))
                  .isEqualTo("https://portal.example/join/" + meeting.text("/id"));
              assertThat(Duration.between(instant(event, "DTSTART"), instant(event, "DTEND")))
                  .isEqualTo(Duration.ofHours(1));
            });
    assertThat(of(other, feed)).isEmpty();
    assertThat(feed.json().asString())
        .doesNotContain(meeting.text("/passcode"), meeting.text("/zoomId"), "zoom");
  }

  @Test
  void anEventIsUpdatedInPlace() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    // by a replica whose transaction began earlier, and ended later
    testDatabase.execute(
        "update meeting set shown_at = now() + interval '1 hour' where id = '%s'"
            .formatted(meeting.text("/id")));
    URI link = link(student());
    VEvent before = of(meeting, read(link)).getFirst();
    Instant later = tomorrow().plusSeconds(7_200);

    teacher()
        .call(
            "PATCH",
            path(meeting),
            "{\"topic\":\"Algebra 2\",\"startTime\":\"%s\"}".formatted(later));

    VEvent after = of(meeting, read(link)).getFirst();
    assertThat(text(after, "UID")).isEqualTo(text(before, "UID"));
    assertThat(sequence(after)).isGreaterThan(sequence(before));
    assertThat(instant(after, "LAST-MODIFIED")).isAfterOrEqualTo(instant(before, "LAST-MODIFIED"));
    assertThat(text(after, "SUMMARY")).isEqualTo("Algebra 2");
    assertThat(instant(after, "DTSTART")).isEqualTo(later);
  }

  @Test
  void whatTakesPlaceChangesNoEvent() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    URI link = link(student());
    String tag = read(link).headers().firstValue("ETag").orElseThrow();

    simulator.post("/control/meetings/" + meeting.text("/zoomId") + "/start", "{}");
    soon().until(() -> teacher().get(path(meeting)).text("/status").equals("started"));

    assertThat(nobody().with("If-None-Match", tag).get(link.getPath()).status()).isEqualTo(304);
  }

  @Test
  void movedAndCancelledTimesAreMarked() {
    Instant start = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(start, 3));
    List<String> slots =
        teacher().get(path(series) + "/slots").items().stream()
            .map(it -> it.path("id").asString())
            .toList();
    URI link = link(student());
    List<VEvent> before = of(series, read(link));
    Instant later = start.plusSeconds(3_600);

    teacher()
        .call(
            "PATCH",
            path(series) + "/slots/" + slots.get(0),
            "{\"startTime\":\"%s\"}".formatted(later));
    List<VEvent> moved = of(series, read(link));
    teacher().call("DELETE", path(series) + "/slots/" + slots.get(1), null);
    List<VEvent> cancelled = of(series, read(link));
    deleteOnZoom(series, slots.get(2));
    soon().until(() -> text(of(series, read(link)).get(2), "STATUS").equals("CANCELLED"));
    List<VEvent> cancelledOnZoom = of(series, read(link));

    assertThat(instant(moved.getFirst(), "DTSTART")).isEqualTo(later);
    assertThat(cancelled)
        .extracting(it -> text(it, "STATUS"))
        .containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED");
    assertThat(List.of(before, moved, cancelled, cancelledOnZoom))
        .extracting(it -> sequence(it.getFirst()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(uids(moved)).isEqualTo(uids(before));
    assertThat(uids(cancelledOnZoom)).isEqualTo(uids(before));
  }

  @Test
  void aDeletedMeetingIsMarkedAndToldNoMoreOf() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    URI link = link(student());
    VEvent before = of(meeting, read(link)).getFirst();

    teacher().call("DELETE", path(meeting), null);

    VEvent after = of(meeting, read(link)).getFirst();
    assertThat(text(after, "STATUS")).isEqualTo("CANCELLED");
    assertThat(sequence(after)).isGreaterThan(sequence(before));
    assertThat(after.getProperty("DESCRIPTION")).isEmpty();
    assertThat(after.getProperty("URL")).isEmpty();
  }

  @Test
  void whatWasDeletedBeforeTheLinkWasMadeIsNotInIt() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    teacher().call("DELETE", path(meeting), null);

    URI link = link(student());

    assertThat(of(meeting, read(link))).isEmpty();
  }

  @Test
  void whoReadsTheirCalendarManyTimesAtOnceTakesOnePlace() throws Exception {
    URI often = link(student());
    URI other = link(user("other-" + course, List.of(), List.of()));
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        Connection holding = testDatabase.connect();
        Statement statement = holding.createStatement()) {
      statement.execute("begin; lock table timetable");
      Callable<Integer> reading = () -> read(often).status();
      List<Future<Integer>> reads =
          Stream.generate(() -> readers.submit(reading)).limit(4).toList();
      soon().until(() -> reads.stream().filter(Future::isDone).count() == 3);

      Future<Integer> another = readers.submit(() -> read(other).status());
      statement.execute("rollback");

      assertThat(another.get()).isEqualTo(200);
      soon().until(() -> reads.stream().allMatch(Future::isDone));
      assertThat(reads).extracting(Future::resultNow).containsExactlyInAnyOrder(200, 503, 503, 503);
    }
  }

  @Test
  void withoutFixedTimeThereIsNoEvent() {
    Api.Answer meeting =
        scheduled(
            teacher(),
            """
            {"topic":"Office hours","recurrence":{"type":"no-fixed-time"},
             "audience":{"course":"%s"}}
            """
                .formatted(course));

    assertThat(of(meeting, read(link(student())))).isEmpty();
  }

  @Test
  void anotherLinkOrNoneEndsTheFirst() {
    URI first = link(student());
    URI second = link(student());

    assertThat(read(first).status()).isEqualTo(404);
    assertThat(read(first).text("/type")).isEqualTo("/problems/not-found");
    assertThat(read(second).status()).isEqualTo(200);
    assertThat(student().call("DELETE", LINKS, null).status()).isEqualTo(204);
    assertThat(student().call("DELETE", LINKS, null).status()).isEqualTo(204);
    assertThat(read(second).status()).isEqualTo(404);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void theSecretIsToldOnceAndKeptNowhere(CapturedOutput log, @Autowired MeterRegistry meters) {
    Api.Answer made = student().post(LINKS, "");

    String secret = made.text("/url").replaceAll(".*/|\\.ics", "");
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(secret).hasSize(43);
    assertThat(nobody().get("/calendar/" + secret + ".ics").status()).isEqualTo(200);
    assertThat(nobody().get("/calendar/" + secret + ".txt").status()).isEqualTo(404);
    assertThat(
            count(
                "select count(*) from calendar_link l where position('%s' in l::text) > 0"
                    .formatted(secret)))
        .isZero();
    assertThat(log.getAll()).doesNotContain(secret);
    soon().until(() -> uris(meters).contains("/calendar/{secret}.ics"));
    assertThat(uris(meters)).noneMatch(uri -> uri.contains(secret));
  }

  @Test
  void whatItsOwnerBelongsToIsLearnedFromCallsAndForgotten(@Autowired CalendarLinks links) {
    Api.Answer ofCourse = scheduled(teacher(), request(course));
    Api.Answer forAll =
        scheduled(
            user("chief", List.of("global-scheduler"), List.of()),
            request(course).replace("{\"course\":\"" + course + "\"}", "{}"));
    URI link = link(user(owner(), List.of(), List.of()));
    boolean before = of(ofCourse, read(link)).isEmpty();

    student().get("/api/v1/meetings");
    soon().until(() -> !of(ofCourse, read(link)).isEmpty());
    testDatabase.execute(
        "update calendar_link set remembered_at = now() - interval '31 days' where owner = '%s'"
            .formatted(owner()));

    assertThat(before).isTrue();
    assertThat(of(ofCourse, read(link))).isEmpty();
    assertThat(of(forAll, read(link))).hasSize(1);
    links.forget().block();
    assertThat(
            count(
                "select count(*) from calendar_link where owner = '%s' and memberships is null"
                    .formatted(owner())))
        .isOne();
  }

  @Test
  void whatItsOwnerIsRegisteredToIsInIt() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    URI link = link(user(owner(), List.of(), List.of()));
    boolean before = of(meeting, read(link)).isEmpty();

    Registrants.publish(topics, Registrants.of(owner(), meeting.text("/id")).is("approved", 1));

    soon().until(() -> of(meeting, read(link)).size() == 1);
    assertThat(before).isTrue();
  }

  @Test
  void whoActsForSomebodyLendsThemNothing() {
    Api.Answer meeting = scheduled(teacher(), request(course));
    Api machine =
        user("portal", List.of("admin"), List.of(Api.course(course, "manager")))
            .with("X-On-Behalf-Of", owner());

    URI link = link(machine);

    assertThat(of(meeting, read(link))).isEmpty();
  }

  private Api teacher() {
    return teacher(course);
  }

  private Api student() {
    return user(owner(), List.of(), List.of(Api.course(course, "member")));
  }

  private String owner() {
    return "student-of-" + course;
  }

  private String weekly(Instant first, int times) {
    return request(course, first)
        .replace(
            "\"topic\"",
            "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times));
  }

  private static URI link(Api caller) {
    Api.Answer made = caller.post(LINKS, "");
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.text("/url")).startsWith("https://rollcall.example/calendar/");
    return URI.create(made.text("/url"));
  }

  private Api.Answer read(URI link) {
    return nobody().get(link.getPath());
  }

  /** The events of a meeting, the earliest first, in a calendar that is valid. */
  private static List<VEvent> of(Api.Answer meeting, Api.Answer feed) {
    assertThat(feed.status()).isEqualTo(200);
    Calendar calendar = calendar(feed);
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(calendar.validate(true).getEntries()).isEmpty();
    return events.stream()
        .filter(event -> text(event, "UID").startsWith(meeting.text("/id")))
        .toList();
  }

  private static Calendar calendar(Api.Answer feed) {
    try {
      return new CalendarBuilder().build(new StringReader(feed.json().asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> uris(MeterRegistry meters) {
    return meters.find("http.server.requests").meters().stream()
        .map(it -> String.valueOf(it.getId().getTag("uri")))
        .toList();
  }

  private static List<String> uids(List<VEvent> events) {
    return events.stream().map(event -> text(event, "UID")).toList();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(text(event, "SEQUENCE"));
  }

  private static String text(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }

  private static Instant instant(VEvent event, String name) {
    return event
        .<DateProperty<Instant>>getProperty(name)
        .map(it -> Instant.from(it.getDate()))
        .orElseThrow();
  }
}
