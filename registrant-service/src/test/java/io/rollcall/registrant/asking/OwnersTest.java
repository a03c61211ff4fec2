package io.rollcall.registrant.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.platform.tracing.Trace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

class OwnersTest {

  private static final UUID MEETING = UUID.fromString("01980000-0000-7000-8000-000000000001");
  private static final UUID OCCURRENCE = UUID.fromString("01980000-0000-7000-8000-000000000002");
  private static final String SHOWN =
      """
      {"id":"01980000-0000-7000-8000-000000000001","conference":"meeting","topic":"Algebra 1",
       "agenda":null,"status":"started","instant":false,"sync":"ok",
       "startTime":"2026-12-01T09:00:00Z","durationMinutes":60,"timeZone":"Europe/Madrid",
       "recurrence":null,
       "nextSlot":{"id":"s1","startTime":"2026-12-01T09:00:00Z","durationMinutes":60},
       "currentOccurrence":{"id":"01980000-0000-7000-8000-000000000002","startedAt":"2026-12-01T08:59:00Z"},
       "audience":{"kind":"course","course":"C1","session":"S1","group":null,"user":null},
       "account":"campus","host":"host1@campus.example","zoomId":"85204719306",
       "registration":true,"selfRegistration":false,"recording":"cloud",
       "signedAttendance":{"enabled":true,"reason":"Proof","policy":"before-entry"},
       "settings":{"waitingRoom":true,"joinBeforeHost":false,"muteUponEntry":true,"hostVideo":true,
         "participantVideo":false,"authentication":false,"alternativeHosts":["b@campus.example"]},
       "permissions":[],"createdBy":"teacher-1","createdAt":"2026-11-20T10:00:00Z","revision":3,
       "unheardOf":{"a":1}}
      """;

  private final AskedService service = new AskedService();
  private final OwnerConnections connections = connections(service.url());
  private final Owners owners = new Owners(connections);

  @AfterEach
  void close() {
    connections.close();
    service.close();
  }

  @Test
  void whatIsShownBecomesAStateOfItsRevisionAndTheOccurrenceThatRuns() {
    service.answers(200, SHOWN);

    Told.Seen seen = (Told.Seen) ask();

    assertThat(seen.meeting().revision()).isEqualTo(3);
    assertThat(seen.meeting().account()).isEqualTo("campus");
    assertThat(seen.meeting().audience().session()).isEqualTo("S1");
    assertThat(seen.meeting().settings().alternativeHosts()).containsExactly("b@campus.example");
    assertThat(seen.meeting().slots()).hasSize(1);
    assertThat(seen.meeting().deleted()).isFalse();
    assertThat(seen.running().orElseThrow().id()).isEqualTo(OCCURRENCE);
    assertThat(seen.running().orElseThrow().startedAt())
        .isEqualTo(Instant.parse("2026-12-01T08:59:00Z"));
    assertThat(seen.running().orElseThrow().revision()).isZero();
  }

  @Test
  void whatIsDeletedIsToldAsSuch() {
    service.answers(
        200,
        SHOWN
            .replace("\"started\"", "\"deleted\"")
            .replaceAll("(?s)\"currentOccurrence\":\\{.*?\\}", "\"currentOccurrence\":null"));

    Told.Seen seen = (Told.Seen) ask();

    assertThat(seen.meeting().deleted()).isTrue();
    assertThat(seen.running()).isEmpty();
  }

  @Test
  void anOutlineTellsWhetherItRuns() {
    service.answers(
        200,
        SHOWN
            .replace("\"account\":\"campus\"", "\"account\":null")
            .replace("\"host\":\"host1@campus.example\"", "\"host\":null"));

    Told.Outline outline = (Told.Outline) ask();

    assertThat(outline.running().orElseThrow().id()).isEqualTo(OCCURRENCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void whatTheCallerMayNotSeeIsUnseen(int status) {
    service.answers(status, "{}");

    assertThat(ask()).isEqualTo(new Told.Unseen());
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 400, 401, 429, 500, 501, 502, 503})
  void anyOtherAnswerIsNone(int status) {
    service.answers(status, "");

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
    assertThatThrownBy(this::signed).isInstanceOf(OwnerAway.class);
  }

  @Test
  void noRedirectIsFollowed() {
    service.answers(302, "", "Location", service.url() + "/elsewhere");

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
    assertThat(service.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"7, PT7S", "999999999, PT24H", "never, PT2S", "'', PT2S"})
  void whenToAskAgainIsPassedOn(String said, Duration understood) {
    service.answers(503, "{}", "Retry-After", said);

    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            OwnerAway.class, away -> assertThat(away.retryAfter()).isEqualTo(understood));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{}", "[]", "", "null", "{\"id\":1}"})
  void whatCannotBeReadIsNoAnswer(String body) {
    service.answers(200, body);

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
  }

  @Test
  void whatIsTooLongIsNotRead() {
    service.answers(200, SHOWN.replace("Proof", "x".repeat(257 * 1024)));

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
  }

  @Test
  void whoIsSilentIsWaitedForInVainAndThenNotAsked() {
    service.staysSilent();
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
    }

    service.answers(200, SHOWN);

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class).hasMessageContaining("not asked");
    assertThat(service.asked()).hasSizeLessThanOrEqualTo(10);
    assertThat(signed()).as("the other owner").isTrue();
  }

  @Test
  void whoSaysThatItCannotTellIsAskedAgain() {
    service.answers(503, "{}");
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
    }

    service.answers(200, SHOWN);

    assertThat(ask()).isInstanceOf(Told.Seen.class);
  }

  @Test
  void whoIsAwayIsAway() {
    service.close();

    assertThatThrownBy(this::ask).isInstanceOf(OwnerAway.class);
  }

  @Test
  void itIsAskedInTheNameOfTheCallerAndInTheirTrace() {
    service.answers(404, "");
    HttpHeaders request = new HttpHeaders();
    request.set("Authorization", "Bearer secret");
    request.set("X-On-Behalf-Of", "ana");
    request.set("X-Request-Id", "r1");
    request.set("Cookie", "stays=here");
    Trace trace = Trace.begin();

    owners.refresh(MEETING, Asker.of(request)).contextWrite(trace::writeTo).block();

    AskedService.Question question = service.asked().getFirst();
    assertThat(question.line()).isEqualTo("POST /api/v1/meetings/" + MEETING + "/refresh");
    assertThat(question.headers().getFirst("Authorization")).isEqualTo("Bearer secret");
    assertThat(question.headers().getFirst("X-On-Behalf-Of")).isEqualTo("ana");
    assertThat(question.headers().getFirst("X-Request-Id")).isEqualTo("r1");
    assertThat(question.headers()).doesNotContainKey("Cookie");
    assertThat(Trace.parse(question.headers().getFirst("traceparent")).map(Trace::traceId))
        .isEqualTo(Optional.of(trace.traceId()));
  }

  @Test
  void aSignatureIsThereOrNot() {
    service.answers(200, "{}");
    boolean there = signed();
    service.answers(404, "{}");
    boolean missing = signed();

    assertThat(there).isTrue();
    assertThat(missing).isFalse();
    assertThat(service.asked().getFirst().line())
        .isEqualTo(
            "GET /api/v1/meetings/%s/attendance/occurrences/%s/signature"
                .formatted(MEETING, OCCURRENCE));
  }

  private Told ask() {
    return value(owners.meeting(MEETING, Asker.of(new HttpHeaders())));
  }

  private boolean signed() {
    return value(owners.signed(MEETING, OCCURRENCE, Asker.of(new HttpHeaders())));
  }

  private static <T> T value(Mono<T> question) {
    return question.blockOptional(Duration.ofSeconds(30)).orElseThrow();
  }

  private static OwnerConnections connections(URI address) {
    return new OwnerConnections(
        new OwnersProperties(address, address, Duration.ofMillis(500), 5, Duration.ofMinutes(1)),
        new SimpleMeterRegistry());
  }
}
