package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.Shards;
import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnouncementsTest extends MeetingServiceTest {

  private static final String BOOKS =
      """
      {"title":"Bring your books","text":"We begin with chapter 3.","sendMail":true}
      """;

  @Test
  void whatIsAnnouncedIsReadByThoseWhoSeeTheMeeting() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));

    Api.Answer announced = put(meeting, BOOKS);

    assertThat(announced.status()).as(announced.json().toString()).isEqualTo(201);
    assertThat(announced.text("/meeting/id")).isEqualTo(meeting.text("/id"));
    assertThat(announced.text("/audience/course")).isEqualTo("C-announce");
    assertThat(get(student(), meeting).json()).isEqualTo(announced.json());
    assertThat(shown(student())).contains(announced.text("/id"));
    assertThat(shown(student("C-elsewhere"))).doesNotContain(announced.text("/id"));
    assertThat(get(student("C-elsewhere"), meeting).status()).isEqualTo(404);
  }

  @Test
  void itIsShownFromAndTo() {
    Api.Answer later = scheduled(teacher(), request("C-announce"));
    Api.Answer over = scheduled(teacher(), request("C-announce"));
    put(later, "{\"title\":\"Later\",\"visibleFrom\":\"2099-01-01T00:00:00Z\"}");
    put(over, "{\"title\":\"Over\",\"visibleTo\":\"2020-01-01T00:00:00Z\"}");

    assertThat(titles(student())).doesNotContain("Later", "Over");
    assertThat(get(student(), later).status()).isEqualTo(404);
    assertThat(get(student(), over).status()).isEqualTo(404);
    assertThat(get(teacher(), later).text("/title")).isEqualTo("Later");
    soon().until(() -> listed(over) == 0);
    assertThat(listed(later)).isPositive();
  }

  @Test
  void itMayBeNarrowedToAGroup() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));
    Api inGroup = student(Map.of("course", "C-announce", "groups", List.of("G1", "G2")));

    Api.Answer announced = put(meeting, "{\"title\":\"Group 1\",\"audience\":{\"group\":\"G1\"}}");

    assertThat(announced.json().path("audience"))
        .isEqualTo(
            json(
                """
                {"kind":"course","course":"C-announce","session":null,"group":"G1","user":null}
                """));
    assertThat(shown(inGroup)).contains(announced.text("/id"));
    assertThat(get(inGroup, meeting).status()).isEqualTo(200);
    assertThat(shown(student())).doesNotContain(announced.text("/id"));
    assertThat(get(student(), meeting).status()).isEqualTo(404);
    assertThat(shown(teacher())).contains(announced.text("/id"));
  }

  @Test
  void whoIsRegisteredReadsItToo() {
    Api owner = user("owner-1", List.of("scheduler"), List.of());
    Api registered = user("registered-1", List.of(), List.of());
    Api.Answer meeting =
        scheduled(owner, request("C").replace("{\"course\":\"C\"}", "{\"user\":\"owner-1\"}"));
    Api.Answer announced = put(owner, meeting, BOOKS);
    boolean before = shown(registered).contains(announced.text("/id"));

    Registrants.publish(
        topics, Registrants.of("registered-1", meeting.text("/id")).is("approved", 1));

    soon().until(() -> shown(registered).contains(announced.text("/id")));
    assertThat(before).isFalse();
    assertThat(get(registered, meeting).status()).isEqualTo(200);
  }

  @Test
  void theNewestComesFirstPageByPage() {
    List<String> announced =
        List.of("One", "Two", "Three").stream()
            .map(title -> put(scheduled(teacher("C-pages"), request("C-pages")), titled(title)))
            .map(answer -> answer.text("/title"))
            .toList();
    Api reader = student("C-pages");

    Api.Answer first = reader.get("/api/v1/announcements?course=C-pages&limit=2");
    Api.Answer rest =
        reader.get("/api/v1/announcements?course=C-pages&limit=2&cursor=" + first.text("/next"));

    assertThat(announced).hasSize(3);
    assertThat(titles(first)).containsExactly("Three", "Two");
    assertThat(titles(rest)).containsExactly("One");
    assertThat(rest.json().path("next").isNull()).isTrue();
    assertThat(reader.get("/api/v1/announcements?status=ended").text("/errors/0/code"))
        .isEqualTo("unknown-filter");
  }

  @Test
  void itIsPublishedWithItsMeeting() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));
    Api.Answer announced = put(meeting, BOOKS);
    put(meeting, BOOKS);
    put(meeting, titled("No books"));

    try (Records records = Records.of(topics, Topics.ANNOUNCEMENT)) {
      List<JsonNode> told = told(records, announced, 2);

      assertThat(types(records, announced))
          .containsExactly(
              "rollcall.announcement.published.v1", "rollcall.announcement.changed.v1");
      assertThat(told).extracting(it -> it.path("revision").asInt()).containsExactly(1, 2);
      assertThat(told.getFirst().path("title").asString()).isEqualTo("Bring your books");
      assertThat(told.getFirst().path("sendMail").asBoolean()).isTrue();
      assertThat(told.getFirst().at("/meeting/topic").asString()).isEqualTo("Algebra 1");
      assertThat(told.getFirst().at("/meeting/startTime").asString())
          .isEqualTo(meeting.text("/startTime"));
      assertThat(records.partitions(announced.text("/id")))
          .containsExactly(Shards.of(UUID.fromString(meeting.text("/id"))));
      assertThat(records.text(announced.text("/id")))
          .doesNotContain(meeting.text("/passcode"), "http");
    }
  }

  @Test
  void itChangesGoesAndComesBackWithItsMeeting() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));
    Api.Answer announced = put(meeting, BOOKS);

    teacher().call("PATCH", path(meeting), "{\"topic\":\"Algebra 2\"}");
    deleteOnZoom(meeting);
    soon().until(() -> !shown(student()).contains(announced.text("/id")));
    assertThat(get(teacher(), meeting).status()).isEqualTo(404);
    assertThat(put(meeting, BOOKS).text("/type")).isEqualTo("/problems/meeting-deleted");
    surroundings
        .zoomSide()
        .call(
            "PUT", "/meetings/" + meeting.text("/zoomId") + "/status", "{\"action\":\"recover\"}");
    soon().until(() -> shown(student()).contains(announced.text("/id")));
    teacher().call("DELETE", path(meeting) + "/announcement", null);

    assertThat(shown(student())).doesNotContain(announced.text("/id"));
    try (Records records = Records.of(topics, Topics.ANNOUNCEMENT)) {
      List<JsonNode> told = told(records, announced, 5);

      assertThat(types(records, announced))
          .containsExactly(
              "rollcall.announcement.published.v1",
              "rollcall.announcement.changed.v1",
              "rollcall.announcement.withdrawn.v1",
              "rollcall.announcement.published.v1",
              "rollcall.announcement.withdrawn.v1");
      assertThat(told)
          .extracting(it -> it.path("withdrawn").asBoolean())
          .containsExactly(false, false, true, false, true);
      assertThat(told).extracting(it -> it.path("revision").asInt()).containsExactly(1, 2, 3, 4, 5);
      assertThat(told.get(1).at("/meeting/topic").asString()).isEqualTo("Algebra 2");
    }
  }

  @Test
  void aKeyThatIsForgottenMeanwhileIsRefused() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));
    // as if it were forgotten between the two looks at it
    testDatabase.execute(
        """
        create function forgotten() returns trigger language plpgsql as 'begin return null; end';
        create trigger forgotten before insert on announcement_key
          for each row when (new.key = 'forgotten') execute function forgotten()
        """);

    Api.Answer answer =
        put(teacher().with("Idempotency-Key", "forgotten"), meeting, titled("First"));

    assertThat(answer.text("/type")).isEqualTo("/problems/key-reused");
  }

  @Test
  void underOneKeyItIsAnnouncedOnce() {
    Api.Answer meeting = scheduled(teacher(), request("C-announce"));
    Api repeating = teacher().with("Idempotency-Key", "key-" + meeting.text("/id"));
    Api.Answer first = put(repeating, meeting, titled("First"));
    Api.Answer second = put(meeting, titled("Second"));

    Api.Answer again = put(repeating, meeting, titled("First"));
    Api.Answer other = put(repeating, meeting, titled("Third"));
    Api.Answer elsewhere =
        put(repeating, scheduled(teacher(), request("C-announce")), titled("First"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(second.json());
    assertThat(List.of(other, elsewhere))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(422);
              assertThat(answer.text("/type")).isEqualTo("/problems/key-reused");
            });
    teacher().call("DELETE", path(meeting) + "/announcement", null);
    assertThat(put(repeating, meeting, titled("First")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"text":"No title"}; /title; required
          {"title":"T","visibleFrom":"2030-01-02T00:00:00Z","visibleTo":"2030-01-01T00:00:00Z"}; /visibleTo; order
          {"title":"T","visibleTo":"+10000-01-01T00:00:00Z"}; /visibleTo; range
          {"title":"T","audience":{"course":"C2"}}; /audience/course; audience
          {"title":"T","audience":{"session":"S1"}}; /audience/session; audience
          {"title":"T","audience":{"user":"U1"}}; /audience/user; audience
          {"title":"T","colour":"red"}; /colour; unknown-field
          """)
  void whatIsWrongIsPointedAt(String body, String pointer, String code) {
    Api.Answer answer = put(scheduled(teacher(), request("C-announce")), body);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  private Api teacher() {
    return teacher("C-announce");
  }

  private Api student() {
    return student("C-announce");
  }

  private Api student(Map<String, Object> claim) {
    var member = new HashMap<>(claim);
    member.put("role", "member");
    return user("student-2", List.of(), List.of(member));
  }

  private Api.Answer put(Api.Answer meeting, String body) {
    Api manager = teacher(meeting.text("/audience/course"));
    return put(manager, meeting, body);
  }

  private static Api.Answer put(Api caller, Api.Answer meeting, String body) {
    return caller.call("PUT", path(meeting) + "/announcement", body);
  }

  private static Api.Answer get(Api caller, Api.Answer meeting) {
    return caller.get(path(meeting) + "/announcement");
  }

  private static String titled(String title) {
    return "{\"title\":\"%s\"}".formatted(title);
  }

  private static List<String> shown(Api caller) {
    return caller.get("/api/v1/announcements?limit=200").items().stream()
        .map(it -> it.path("id").asString())
        .toList();
  }

  private static List<String> titles(Api caller) {
    return titles(caller.get("/api/v1/announcements?limit=200"));
  }

  private static List<String> titles(Api.Answer page) {
    return page.items().stream().map(it -> it.path("title").asString()).toList();
  }

  private long listed(Api.Answer meeting) {
    return count(
        "select count(*) from announced where meeting = '%s'".formatted(meeting.text("/id")));
  }

  private static List<JsonNode> told(Records records, Api.Answer announced, int count) {
    soon().until(() -> records.values(announced.text("/id")).size() == count);
    return records.values(announced.text("/id"));
  }

  private static List<String> types(Records records, Api.Answer announced) {
    return records.headers(announced.text("/id"), "ce_type");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
