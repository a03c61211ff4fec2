package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.meeting.fixtures.Reports;
import io.rollcall.meeting.persistence.Lapses;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

class ComingUpTest extends MeetingServiceTest {

  private static final String MINE = "/api/v1/me/meetings";

  private final ZoomEventHandler handler;
  private final TransactionalOperator transaction;
  private final StateCopy registrants;
  private final Lapses lapses;

  ComingUpTest(
      @Autowired ZoomEventHandler handler,
      @Autowired TransactionalOperator transaction,
      @Autowired StateCopy registrants,
      @Autowired Lapses lapses) {
    this.handler = handler;
    this.transaction = transaction;
    this.registrants = registrants;
    this.lapses = lapses;
  }

  @Test
  void everybodyFindsWhatTheyCanGoToAndNothingElse() {
    Api admin = user("admin-1", List.of("admin"), List.of());
    String whole = made(admin, "{\"course\":\"U1\"}");
    String session = made(admin, "{\"course\":\"U1\",\"session\":\"S1\"}");
    String group = made(admin, "{\"course\":\"U1\",\"session\":\"S1\",\"group\":\"G1\"}");
    String own = made(admin, "{\"user\":\"una\"}");
    String other = made(admin, "{\"user\":\"otto\"}");
    String global = made(admin, "{}");
    Registrants row = Registrants.of("una", other);
    registrants.apply(registrants.table(), List.of(row.is("approved", 1))).block();

    Api member = user("m1", List.of(), List.of(Api.course("U1", "member")));
    Api ofSession = user("una", List.of(), List.of(in("S1", "member", List.of())));
    Api ofGroup = user("m2", List.of(), List.of(in("S1", "member", List.of("G1"))));
    Api manager = user("m3", List.of(), List.of(Api.course("U1", "manager")));
    Api ofTheSession = user("m4", List.of(), List.of(in("S1", "manager", List.of())));

    assertThat(mine(member)).contains(whole, global).doesNotContain(session, group, own, other);
    assertThat(mine(ofSession)).contains(session, own, other, global).doesNotContain(whole, group);
    assertThat(mine(ofGroup)).contains(session, group).doesNotContain(whole, own, other);
    assertThat(mine(manager)).contains(whole, session, group).doesNotContain(own, other);
    assertThat(mine(ofTheSession)).contains(session, group).doesNotContain(whole);
    assertThat(mine(admin)).contains(global).doesNotContain(whole, own, other);
    assertThat(mine(ofSession)).doesNotHaveDuplicates();
  }

  @Test
  void whatRunsComesFirstThenByNextSlotThenWithoutFixedTime() {
    Api.Answer late = scheduled(teacher("U2"), request("U2", tomorrow().plusSeconds(7_200)));
    Api.Answer series = scheduled(teacher("U2"), weekly("U2", tomorrow(), 3));
    Api.Answer anyTime =
        scheduled(
            teacher("U2"),
            """
            {"topic":"Office","recurrence":{"type":"no-fixed-time"},"audience":{"course":"U2"}}
            """);

    assertThat(inCourse("U2")).containsExactly(id(series), id(late), id(anyTime));

    Instant start = Instant.parse(series.text("/startTime"));
    told(reports(late).started("up-late", start.minusSeconds(600)));
    assertThat(inCourse("U2")).containsExactly(id(late), id(series), id(anyTime));

    told(reports(series).started("up-series", start));
    told(reports(series).ended("up-series", start, start.plusSeconds(60)));
    told(reports(late).ended("up-late", start.minusSeconds(600), start));
    assertThat(inCourse("U2")).containsExactly(id(late), id(series), id(anyTime));
    assertThat(teacher("U2").get(MINE + "?filter=1").text("/errors/0/code"))
        .isEqualTo("unknown-filter");
  }

  @Test
  void aSlotThatIsOverGivesWayToTheNext() {
    Api.Answer single = scheduled(teacher("U3"), request("U3"));
    Api.Answer series = scheduled(teacher("U3"), weekly("U3", tomorrow(), 2));

    over(single);
    over(series);

    soon().untilAsserted(() -> assertThat(inCourse("U3")).containsExactly(id(series)));
    assertThat(
            count(
                "select count(*) from upcoming where meeting = '%s' and at > now() + interval '7 d'"
                    .formatted(id(series))))
        .isEqualTo(2);
  }

  @Test
  void whatAnotherClockHasMovedOutComesBackWithASlotThatIsAdded() {
    Api.Answer series = scheduled(teacher("U5"), weekly("U5", tomorrow(), 2));
    testDatabase.execute("delete from upcoming where meeting = '%s'".formatted(id(series)));

    Api.Answer changed =
        teacher("U5").call("PATCH", path(series), "{\"recurrence\":{\"endTimes\":3}}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(inCourse("U5")).containsExactly(id(series));
  }

  @Test
  void noSlotIsOverWhileAnotherIsAdded() throws SQLException {
    Api.Answer meeting = scheduled(teacher("U6"), request("U6"));
    try (Connection change = testDatabase.connect();
        Statement statement = change.createStatement()) {
      change.setAutoCommit(false);
      statement.execute(
          "select from meeting where id = '%s' for no key update".formatted(id(meeting)));
      over(meeting);
      statement.execute(
          "insert into slot (meeting, id, start_time, duration_minutes)"
              + " values ('%s', 'added', now() + interval '1 d', 60)".formatted(id(meeting)));

      lapses.move().block();
      assertThat(upcoming(meeting)).isEqualTo(2);
      change.commit();
    }

    lapses.move().block();
    assertThat(inCourse("U6")).containsExactly(id(meeting));
  }

  private long upcoming(Api.Answer meeting) {
    return count("select count(*) from upcoming where meeting = '%s'".formatted(id(meeting)));
  }

  @Test
  void whatIsDeletedGoes() {
    Api.Answer meeting = scheduled(teacher("U4"), request("U4"));
    assertThat(inCourse("U4")).containsExactly(id(meeting));

    assertThat(teacher("U4").call("DELETE", path(meeting), null).status()).isEqualTo(204);

    assertThat(inCourse("U4")).isEmpty();
  }

  /** Its first slot lies in the past, and the time that it was until has just come. */
  private void over(Api.Answer meeting) {
    testDatabase.execute(
        """
        update slot set start_time = now() - interval '2 h'
        where meeting = '%1$s' and start_time < now() + interval '2 d';
        update upcoming set until = now() - interval '1 s' where meeting = '%1$s'
        """
            .formatted(id(meeting)));
  }

  /** One by one, as the course's manager finds them. */
  private List<String> inCourse(String course) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Api.Answer page = teacher(course).get(MINE + "?limit=1" + next);
      page.items().stream()
          .filter(it -> it.at("/audience/course").asString("").equals(course))
          .forEach(it -> ids.add(it.path("id").asString()));
      next = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
    } while (!next.isEmpty());
    return ids;
  }

  private static List<String> mine(Api caller) {
    Api.Answer page = caller.get(MINE + "?limit=200");
    assertThat(page.status()).as(page.json().toString()).isEqualTo(200);
    assertThat(page.json().path("next").isNull()).isTrue();
    return page.items().stream().map(it -> it.path("id").asString()).toList();
  }

  private String made(Api admin, String audience) {
    String body =
        "{\"topic\":\"A\",\"startTime\":\"%s\",\"audience\":%s}".formatted(tomorrow(), audience);
    return id(scheduled(admin, body));
  }

  private static String weekly(String course, Instant start, int times) {
    return request(course, start)
        .replace(
            "\"topic\"",
            "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times));
  }

  private void told(ZoomEvent event) {
    transaction.transactional(handler.apply(List.of(event))).block();
  }

  private static Reports reports(Api.Answer meeting) {
    return new Reports("campus", meeting.text("/zoomId"));
  }

  private static String id(Api.Answer meeting) {
    return meeting.text("/id");
  }

  private static Map<String, Object> in(String session, String role, List<String> groups) {
    return Map.of("course", "U1", "session", session, "groups", groups, "role", role);
  }
}
