package io.rollcall.meeting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A presenter who is a host of the account is an alternative host of the meeting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentersTest extends MeetingServiceTest {

  private static final String HOST = "host1@campus.example";
  private static final String PRESENTER = "host2@campus.example";
  private static final String SOMEBODY = "somebody@campus.example";

  private static final String DAY =
      """
      insert into host_day (account, host, day, used)
      values ('campus', 'host1@campus.example', (now() at time zone 'UTC')::date, %1$d)
      on conflict (account, host) do update set used = %1$d
      """;

  /** As many as there may be a day, and those that tests before may still give back. */
  private static final int FULL = 1_001_000;

  private static final String OPEN =
      "select count(*) from intent where kind in ('presenters', 'alternative-host')"
          + " and meeting = '%s'";

  /** What somebody has begun with Zoom stays theirs for a sixth of their lease of 6 s. */
  private static final String DUE =
      """
      update intent set due_at = now() where ctid = any(array(
        select ctid from intent
        where meeting = '%s' and kind like '%s' and (kind = 'presenters' or
          due_at < now() + interval '5 s' * (1 << least(greatest(attempts - 1, 0), 3)))
        for update skip locked))
      """;

  private Records records;

  @BeforeAll
  void read() {
    records = Records.of(topics, Topics.MEETING);
  }

  @AfterAll
  void close() {
    records.close();
  }

  @Test
  void whoPresentsIsAnAlternativeHost() {
    Api.Answer meeting = meeting();

    told(presenter(meeting, "Host2@Campus.example").is("approved", 1));

    awaitOnZoom(meeting, PRESENTER);
    soon().until(() -> shown(meeting).equals(List.of(PRESENTER)));
    soon().until(() -> published(meeting).equals(List.of(PRESENTER)));
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Algebra 1");
  }

  static Stream<Arguments> endings() {
    return Stream.of(
        ending("cancelled", row -> row.is("cancelled", 2)),
        ending("denied", row -> row.is("denied", 2)),
        ending("a registrant like the others", row -> row.attending().is("approved", 2)),
        ending("redacted", row -> row.withoutUser().is("cancelled", 2)),
        ending("erased", Registrants::erased));
  }

  private static Arguments ending(String name, Function<Registrants, StateRecord> ending) {
    return Arguments.argumentSet(name, ending);
  }

  @ParameterizedTest
  @MethodSource("endings")
  void whoPresentsNoMoreIsNone(Function<Registrants, StateRecord> ending) {
    Api.Answer meeting = meeting();
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    awaitOnZoom(meeting, PRESENTER);

    told(ending.apply(row));

    awaitOnZoom(meeting);
    soon().until(() -> shown(meeting).isEmpty());
  }

  @Test
  void whomSomebodyMadeAnAlternativeHostStaysOne() {
    Api.Answer meeting = meeting();
    patch(meeting, PRESENTER, SOMEBODY);
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    awaitFollowed(meeting, 1);

    told(row.is("cancelled", 2));

    awaitFollowed(meeting, 2);
    assertThat(hostsOnZoom(meeting)).containsExactly(PRESENTER, SOMEBODY);
  }

  @Test
  void whomSomebodyTakesOffIsNotPutOnAgainAndTheirsWhenPutOn() {
    Api.Answer meeting = meeting();
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    awaitOnZoom(meeting, PRESENTER);
    soon().until(() -> shown(meeting).equals(List.of(PRESENTER)));
    awaitFollowed(meeting, 1);

    patch(meeting);
    told(row.is("approved", 2));
    awaitFollowed(meeting, 2);
    assertThat(hostsOnZoom(meeting)).isEmpty();
    patch(meeting, PRESENTER);
    told(row.is("cancelled", 3));

    awaitFollowed(meeting, 3);
    assertThat(hostsOnZoom(meeting)).containsExactly(PRESENTER);
  }

  @Test
  void whoeverIsAnAlternativeHostOnZoomStaysOne() {
    Api.Answer meeting = meeting();
    surroundings.zoomSide().sayNothing();
    changeOnZoom(
        meeting,
        "{\"topic\":\"Newer\",\"settings\":{\"alternative_hosts\":\"%s\"}}".formatted(SOMEBODY));

    told(presenter(meeting, PRESENTER).is("approved", 1));

    awaitOnZoom(meeting, SOMEBODY, PRESENTER);
    soon().until(() -> shown(meeting).equals(List.of(SOMEBODY, PRESENTER)));
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {SOMEBODY, HOST})
  void whoIsNoOtherHostOfTheAccountIsNone(String email) {
    Api.Answer meeting = meeting();

    told(presenter(meeting, email).is("approved", 1));

    awaitFollowed(meeting, 1);
    assertThat(hostsOnZoom(meeting)).isEmpty();
  }

  @Test
  void whoIsNotApprovedIsNoneYet() {
    Api.Answer meeting = meeting();
    Registrants row = presenter(meeting, PRESENTER);

    told(row.is("pending", 1));

    awaitFollowed(meeting, 1);
    assertThat(hostsOnZoom(meeting)).isEmpty();
    told(row.is("approved", 2));
    awaitOnZoom(meeting, PRESENTER);
  }

  @Test
  void aWebinarHasNone() {
    Api.Answer webinar =
        scheduled(
            teacher(),
            request("C-present").replace("{\"topic\"", "{\"conference\":\"webinar\",\"topic\""));

    told(presenter(webinar, PRESENTER).is("approved", 1));

    awaitFollowed(webinar, 1);
    assertThat(
            webinarOnZoom(webinar.text("/zoomId")).at("/settings/alternative_hosts").asString(""))
        .isEmpty();
  }

  /** Cut off: when it is deleted, it is not known yet whether the presenter is one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatComesBackIsLookedAtAgain(boolean cutOff) {
    Api.Answer meeting = meeting();
    if (cutOff) {
      fault("{\"operation\":\"updateMeeting\",\"kind\":\"CUT\",\"count\":1}");
    }
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    soon().until(() -> hostsOnZoom(meeting).equals(List.of(PRESENTER)));
    deleteOnZoom(meeting);
    soon().until(() -> teacher().get(path(meeting)).text("/status").equals("deleted"));
    told(row.is("cancelled", 2));
    awaitFollowed(meeting, 2);

    surroundings
        .zoomSide()
        .call(
            "PUT", "/meetings/" + meeting.text("/zoomId") + "/status", "{\"action\":\"recover\"}");

    soon().until(() -> teacher().get(path(meeting)).text("/status").equals("scheduled"));
    awaitOnZoom(meeting);
  }

  static Stream<Arguments> erasures() {
    return Stream.of(
        ending("redacted", row -> row.withoutUser().is("cancelled", 2)),
        ending("erased", Registrants::erased));
  }

  @ParameterizedTest
  @MethodSource("erasures")
  void ofWhomIsErasedNoAddressIsKeptForADeletedMeeting(Function<Registrants, StateRecord> erasure) {
    Api.Answer meeting = meeting();
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    awaitOnZoom(meeting, PRESENTER);
    String kept = "select count(*) from presenter_host where meeting = '%s'".formatted(id(meeting));
    soon().until(() -> count(kept) == 1);
    deleteOnZoom(meeting);
    soon().until(() -> teacher().get(path(meeting)).text("/status").equals("deleted"));

    told(erasure.apply(row));

    soon().until(() -> count(kept) == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_FAST", "CUT", "AWAY", "ERROR"})
  void whileZoomIsAwayItWaits(String kind) {
    Api.Answer meeting = meeting();
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    soon().until(() -> simulator.get("/control/faults").isEmpty());

    awaitOnZoom(meeting, PRESENTER);
    soon().until(() -> isFollowed(meeting));
    assertThat(shown(meeting)).containsExactly(PRESENTER);
    told(row.is("cancelled", 2));
    awaitOnZoom(meeting);
  }

  @Test
  void whoPresentsNoMoreBeforeItIsKnownThatTheyAreOneIsNoneInTheEnd() {
    Api.Answer meeting = meeting();
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"CUT\",\"count\":1}");
    Registrants row = presenter(meeting, PRESENTER);
    told(row.is("approved", 1));
    soon().until(() -> hostsOnZoom(meeting).equals(List.of(PRESENTER)));

    told(row.is("cancelled", 2));

    soon()
        .until(
            () -> {
              due(meeting, "presenters");
              return count(OPEN.formatted(id(meeting)) + " and kind = 'presenters'") == 0;
            });
    awaitOnZoom(meeting);
  }

  @Test
  void whatZoomRefusesIsNotAskedForAgainAndHoldsUpNobodyElse() {
    Api.Answer meeting =
        scheduled(
            teacher(),
            request("C-present", Instant.parse("2034-01-03T09:00:00Z"))
                .replace(
                    "{\"topic\"",
                    "{\"account\":\"double\",\"host\":\"gil@double.example\",\"topic\""));
    fault(
        """
        {"method":"PATCH","path":"/v2/meetings/%s","kind":"REFUSE","status":400,"code":300,"count":1}
        """
            .formatted(meeting.text("/zoomId")));

    told(
        presenter(meeting, "hal@double.example").is("approved", 1),
        presenter(meeting, "ivy@double.example").is("approved", 1));

    awaitFollowed(meeting, 1);
    soon().until(() -> shown(meeting).equals(List.of("ivy@double.example")));
    assertThat(teacher().get(path(meeting)).text("/sync")).isEqualTo("ok");
  }

  @Test
  void theHostsDailyLimitIsObeyedAndHoldsUpNobody() {
    Api.Answer meeting = meeting();
    testDatabase.execute(DAY.formatted(FULL));

    try {
      told(presenter(meeting, PRESENTER).is("approved", 1));

      soon().until(() -> count(OPEN.formatted(id(meeting)) + " and attempts > 1") == 1);
      assertThat(hostsOnZoom(meeting)).isEmpty();
      assertThat(teacher().get(path(meeting)).text("/sync")).isEqualTo("ok");
    } finally {
      testDatabase.execute(DAY.formatted(0));
    }
    awaitOnZoom(meeting, PRESENTER);
  }

  private Api.Answer meeting() {
    return scheduled(
        teacher(),
        request("C-present").replace("{\"topic\"", "{\"host\":\"%s\",\"topic\"".formatted(HOST)));
  }

  private static Registrants presenter(Api.Answer meeting, String email) {
    return Registrants.of("presenter-1", id(meeting)).presenting(email);
  }

  private void told(StateRecord... records) {
    Registrants.publish(topics, records);
  }

  /** Somebody says who they are. */
  private void patch(Api.Answer meeting, String... hosts) {
    String list = Arrays.stream(hosts).map("\"%s\""::formatted).collect(joining(","));
    String change = "{\"settings\":{\"alternativeHosts\":[%s]}}".formatted(list);
    soon().until(() -> teacher().call("PATCH", path(meeting), change).status() == 200);
    assertThat(hostsOnZoom(meeting)).containsExactly(hosts);
  }

  /** Whoever has one of them is left alone with it at that moment. */
  private void due(Api.Answer meeting, String kind) {
    testDatabase.execute(DUE.formatted(id(meeting), kind));
  }

  private void awaitOnZoom(Api.Answer meeting, String... hosts) {
    soon()
        .until(
            () -> {
              due(meeting, "%");
              return hostsOnZoom(meeting).equals(List.of(hosts));
            });
  }

  /** The newest revision is known, and nothing is left to be done about it. */
  private void awaitFollowed(Api.Answer meeting, long revision) {
    soon()
        .until(
            () ->
                count(
                        "select count(*) from registration where meeting = '%s' and revision = %d"
                            .formatted(id(meeting), revision))
                    > 0);
    soon().until(() -> isFollowed(meeting));
  }

  private boolean isFollowed(Api.Answer meeting) {
    due(meeting, "%");
    return count(OPEN.formatted(id(meeting))) == 0;
  }

  private List<String> hostsOnZoom(Api.Answer meeting) {
    return Stream.of(onZoom(meeting).at("/settings/alternative_hosts").asString("").split(";"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private List<String> shown(Api.Answer meeting) {
    return emails(teacher().get(path(meeting)).json());
  }

  private List<String> published(Api.Answer meeting) {
    return records.values(id(meeting)).reversed().stream()
        .findFirst()
        .map(PresentersTest::emails)
        .orElse(List.of());
  }

  private static List<String> emails(JsonNode meeting) {
    return meeting.at("/settings/alternativeHosts").valueStream().map(JsonNode::asString).toList();
  }

  private Api teacher() {
    return teacher("C-present");
  }

  private static String id(Api.Answer meeting) {
    return meeting.text("/id");
  }
}
