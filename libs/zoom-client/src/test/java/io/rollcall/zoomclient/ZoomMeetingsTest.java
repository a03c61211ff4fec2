package io.rollcall.zoomclient;

import static io.rollcall.zoomclient.Campus.HOST;
import static io.rollcall.zoomclient.Campus.answer;
import static io.rollcall.zoomclient.Campus.meeting;
import static io.rollcall.zoomclient.Campus.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ZoomMeetingsTest {

  @TempDir private static Path folder;
  private static Campus campus;
  private static ZoomMeetings zoom;

  @BeforeAll
  static void start() throws IOException {
    campus = new Campus(folder);
    zoom = campus.meetings;
  }

  @AfterAll
  static void stop() {
    campus.close();
  }

  @BeforeEach
  void reset() throws IOException {
    campus.zoom.post("/control/reset", "");
    campus.zoomSecret("s3cret");
    campus.secretFile("s3cret");
  }

  @Test
  void aMeetingIsCreatedAndReadAtZoomsTime() {
    ZoomMeeting created = yes(zoom.create("campus", HOST, meeting("Algebra 🚒")));

    ZoomAnswer<ZoomMeeting> read = answer(zoom.get("campus", created.id()));

    assertThat(read).isInstanceOf(ZoomAnswer.Yes.class);
    var yes = (ZoomAnswer.Yes<ZoomMeeting>) read;
    assertThat(yes.value().topic()).isEqualTo("Algebra 🚒");
    assertThat(yes.value().password()).isEqualTo("passcode-1");
    assertThat(yes.value().startTime()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(yes.zoomTime().orElseThrow())
        .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
  }

  @Test
  void aListIsReadToItsLastPage() {
    Flux.range(0, 301)
        .flatMap(i -> zoom.create("campus", HOST, meeting("Meeting " + i)), 8)
        .blockLast();

    List<ListedMeeting> all = yes(zoom.ofHost("campus", HOST, MeetingList.SCHEDULED));

    assertThat(all).extracting(ListedMeeting::id).doesNotHaveDuplicates().hasSize(301);
  }

  @Test
  void everyFormOfUuidIsFound() {
    long number = yes(zoom.create("campus", HOST, meeting("Algebra"))).id();
    for (int i = 0; i < 4; i++) {
      var uuid =
          campus.zoom.post("/control/meetings/" + number + "/start", "").path("uuid").asString();
      assertThat(yes(zoom.get("campus", number)).isStarted()).isTrue();
      assertThat(yes(zoom.end("campus", number))).isEqualTo(Done.DONE);

      assertThat(yes(zoom.past("campus", uuid)).uuid()).isEqualTo(uuid);
    }
  }

  @Test
  void aRefusalHasZoomsCode() {
    assertThat(refusal(zoom.get("campus", 99999999999L)).isMeetingMissing()).isTrue();
    assertThat(refusal(zoom.create("campus", "x@x.example", meeting("X"))).code()).isEqualTo(1001);
    assertThat(refusal(zoom.create("campus", HOST, meeting("x".repeat(201)))))
        .isInstanceOfSatisfying(
            ZoomRefusal.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(ZoomRefusal.FieldError::field)
                    .containsExactly("topic"));
  }

  @Test
  void aCreateWhoseAnswerWasCutIsNotKnownAndHappenedOnce() {
    campus.fault("{\"method\":\"POST\",\"path\":\"/v2/*\",\"kind\":\"CUT\",\"count\":1}");

    ZoomOutage outage = outage(zoom.create("campus", HOST, meeting("Cut")));

    assertThat(outage).isEqualTo(new ZoomOutage(Cause.CONNECTION, true));
    assertThat(yes(zoom.ofHost("campus", HOST, MeetingList.SCHEDULED))).hasSize(1);
  }

  @Test
  void aCreateThatIsNeverAnsweredIsNotKnown() {
    campus.fault("{\"method\":\"POST\",\"path\":\"/v2/*\",\"kind\":\"HANG\",\"count\":1}");

    assertThat(outage(zoom.create("campus", HOST, meeting("Hangs"))))
        .isEqualTo(new ZoomOutage(Cause.TIME_OUT, true));
  }

  @Test
  void aPageOfHtmlIsAnOutage() {
    campus.fault("{\"path\":\"/v2/*\",\"kind\":\"HTML\",\"count\":1}");
    assertThat(outage(zoom.get("campus", 1)).cause()).isEqualTo(Cause.SERVER_ERROR);
    campus.fault("{\"path\":\"/v2/*\",\"kind\":\"HTML\",\"status\":200,\"count\":1}");
    assertThat(outage(zoom.get("campus", 1)).cause()).isEqualTo(Cause.UNREADABLE);
  }

  @Test
  void aReadWhoseConnectionBrokeIsSentAgain() {
    long number = yes(zoom.create("campus", HOST, meeting("Algebra"))).id();
    campus.fault("{\"method\":\"GET\",\"path\":\"/v2/*\",\"kind\":\"AWAY\",\"count\":1}");

    assertThat(yes(zoom.get("campus", number)).id()).isEqualTo(number);
  }

  @Test
  void aRevokedTokenIsRenewedAndTheCallSentAgain() {
    yes(zoom.create("campus", HOST, meeting("Before")));
    campus.zoom.post("/control/accounts/campus/tokens/revoke", "");

    assertThat(yes(zoom.create("campus", HOST, meeting("After"))).topic()).isEqualTo("After");
  }

  @Test
  void oneTokenServesManyCalls() {
    ZoomMeetings another = campus.anotherClient();
    double before = campus.calls("token", "ok");

    Flux.range(0, 30).flatMap(_ -> another.get("campus", 1), 30).blockLast();

    assertThat(campus.calls("token", "ok")).isEqualTo(before + 1);
  }

  @Test
  void aTokenThatStaysInvalidIsRefusedAfterOneMoreTry() {
    campus.fault(
        "{\"path\":\"/v2/*\",\"kind\":\"REFUSE\",\"status\":401,\"code\":124,\"count\":2}");

    assertThat(refusal(zoom.get("campus", 1))).isInstanceOf(ZoomRefusal.TokenRefused.class);
    assertThat(campus.zoom.get("/control/faults")).isEmpty();
  }

  @Test
  void anotherSecretIsUsedWithoutARestart() throws IOException {
    campus.zoomSecret("new-secret");
    campus.zoom.post("/control/accounts/campus/tokens/revoke", "");
    ZoomRefusal refusal = refusal(zoom.create("campus", HOST, meeting("Refused")));
    assertThat(refusal.message()).startsWith("invalid_client");

    campus.secretFile("new-secret");

    assertThat(yes(zoom.create("campus", HOST, meeting("Accepted"))).topic()).isEqualTo("Accepted");
  }

  @Test
  void aJwtAppSignsItsTokensItself() throws IOException {
    campus.legacySecretFile();

    assertThat(yes(zoom.create("campus", HOST, meeting("Old"))).topic()).isEqualTo("Old");
  }

  @Test
  void withoutAnAccountNothingIsSent() {
    assertThat(outage(zoom.get("nobody", 1)))
        .isEqualTo(new ZoomOutage(Cause.NO_CREDENTIALS, false));
  }

  @Test
  void manyOutagesOpenTheCircuit() {
    ZoomMeetings another = campus.anotherClient();
    campus.fault("{\"path\":\"/v2/*\",\"kind\":\"HTML\"}");
    for (int i = 0; i < 10; i++) {
      assertThat(outage(another.end("campus", 1)).cause()).isEqualTo(Cause.SERVER_ERROR);
    }

    assertThat(outage(another.end("campus", 1)).cause()).isEqualTo(Cause.CIRCUIT_OPEN);
  }

  @Test
  void nothingWasSentWhereNobodyListens() throws IOException {
    campus.accountFile("oauth", URI.create("http://127.0.0.1:1/v2"));
    try {
      assertThat(outage(campus.anotherClient().create("campus", HOST, meeting("Nowhere"))))
          .isEqualTo(new ZoomOutage(Cause.CONNECTION, false));
    } finally {
      campus.accountFile("oauth", campus.apiUrl());
    }
  }

  @Test
  void callsAreCountedByWhatCameOfThem() {
    double before = campus.calls("light", "refused");

    answer(zoom.get("campus", 99999999999L));

    assertThat(campus.calls("light", "refused")).isEqualTo(before + 1);
    assertThat(campus.meters.get("rollcall_zoom_token_valid").tag("account", "campus").gauge())
        .matches(gauge -> gauge.value() == 1);
  }

  private static <T> ZoomRefusal refusal(Mono<ZoomAnswer<T>> call) {
    return switch (answer(call)) {
      case ZoomAnswer.No<T>(var refusal) -> refusal;
      case ZoomAnswer<T> other -> throw new AssertionError(other);
    };
  }

  private static <T> ZoomOutage outage(Mono<ZoomAnswer<T>> call) {
    return switch (answer(call)) {
      case ZoomAnswer.NotKnown<T>(var outage) -> outage;
      case ZoomAnswer<T> other -> throw new AssertionError(other);
    };
  }
}
