package io.rollcall.zoomclient;

import static io.rollcall.zoomclient.SimulatedZoom.HOST;
import static io.rollcall.zoomclient.SimulatedZoom.no;
import static io.rollcall.zoomclient.SimulatedZoom.yes;
import static io.rollcall.zoomclient.calls.Conference.MEETING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.zoomclient.accounts.AccountCheck;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.answers.ZoomRefusal.Limited;
import io.rollcall.zoomclient.participants.Participant;
import io.rollcall.zoomclient.recordings.Removal;
import io.rollcall.zoomclient.recordings.Whereabouts;
import io.rollcall.zoomclient.recordings.ZoomRecording;
import io.rollcall.zoomclient.registrants.NewRegistrant;
import io.rollcall.zoomclient.registrants.Registered;
import io.rollcall.zoomclient.registrants.RegistrantRef;
import io.rollcall.zoomclient.registrants.ZoomRegistrant;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Action;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registrants, participants, recordings and the account, on the simulator. */
class PeopleAndFilesTest {

  private static final NewRegistrant ADA = new NewRegistrant("ada@x.example", "Ada", "Lovelace");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private static Path folder;
  private static SimulatedZoom zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new SimulatedZoom(folder);
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @Test
  void theSamePersonIsTheSameRegistrantUntilTheDaysLimit() {
    long number = zoom.create("Algebra");
    Registered first = yes(zoom.api.registrants.add("campus", MEETING, number, ADA));
    Registered again = yes(zoom.api.registrants.add("campus", MEETING, number, ADA));
    yes(zoom.api.registrants.add("campus", MEETING, number, ADA));

    ZoomRefusal fourth = no(zoom.api.registrants.add("campus", MEETING, number, ADA));

    assertThat(again.registrantId()).isEqualTo(first.registrantId());
    assertThat(first.joinUrl()).startsWith("http");
    assertThat(fourth)
        .isInstanceOfSatisfying(
            Limited.class, it -> assertThat(it.limit().kind()).isEqualTo(RateLimit.Kind.OF_PERSON));
    assertThat(
            yes(zoom.api.registrants.get("campus", MEETING, number, first.registrantId())).email())
        .isEqualTo(ADA.email());
  }

  @Test
  void whoIsCancelledStandsNowhere() {
    long number = zoom.create("Algebra");
    Registered ada = yes(zoom.api.registrants.add("campus", MEETING, number, ADA));
    List<NewRegistrant> others =
        List.of(
            new NewRegistrant("b@x.example", "Bo", null),
            new NewRegistrant("c@x.example", "Cy", null));
    assertThat(yes(zoom.api.registrants.addMany("campus", MEETING, number, others))).hasSize(2);

    yes(
        zoom.api.registrants.change(
            "campus",
            MEETING,
            number,
            Action.CANCEL,
            List.of(new RegistrantRef(ada.registrantId(), ADA.email()))));

    assertThat(yes(zoom.api.registrants.list("campus", MEETING, number, Status.APPROVED)))
        .extracting(ZoomRegistrant::email)
        .containsExactlyInAnyOrder("b@x.example", "c@x.example");
  }

  @Test
  void moreThanThirtyAtOnceAreAMistakeOfTheCaller() {
    List<NewRegistrant> crowd = Collections.nCopies(31, ADA);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> zoom.api.registrants.addMany("campus", MEETING, 1, crowd));
  }

  @Test
  void whoWasThereIsTold() {
    String uuid = zoom.hold(zoom.create("Algebra"));

    assertThat(yes(zoom.api.participants.past("campus", MEETING, uuid)))
        .extracting(Participant::name)
        .containsExactlyInAnyOrder("Ana", "Bo");
    assertThat(yes(zoom.api.participants.report("campus", MEETING, uuid))).hasSize(2);
  }

  @Test
  void aRecordingIsProcessedReadyTrashedRecoveredAndGone() {
    long number = zoom.create("Algebra");
    String uuid = zoom.hold(number);
    assertThat(no(zoom.api.recordings.get("campus", uuid, HOUR)))
        .isInstanceOf(ZoomRefusal.RecordingAbsent.class);
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.NOWHERE);

    zoom.direct(number, "recordings", "{\"files\": [\"MP4\"], \"processing\": \"PT0S\"}");

    ZoomRecording recording = yes(zoom.api.recordings.get("campus", uuid, HOUR));
    assertThat(recording.downloadAccessToken()).isNotBlank();
    assertThat(recording.files()).isNotEmpty();
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.READY);
    yes(zoom.api.recordings.delete("campus", uuid, Removal.TRASH));
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.TRASHED);
    yes(zoom.api.recordings.recover("campus", uuid));
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.READY);
    yes(zoom.api.recordings.delete("campus", uuid, Removal.DELETE));
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.NOWHERE);
  }

  @Test
  void aRecordingUnderWayIsFound() {
    long number = zoom.create("Algebra");
    String uuid = zoom.hold(number);

    zoom.direct(number, "recordings", "{\"files\": [\"MP4\"], \"processing\": \"PT1H\"}");

    assertThat(no(zoom.api.recordings.get("campus", uuid, HOUR)))
        .isInstanceOf(ZoomRefusal.RecordingAbsent.class);
    assertThat(whereabouts(uuid)).isEqualTo(Whereabouts.PROCESSING);
  }

  @Test
  void aCheckNamesTheScopeThatWasTakenAway() {
    zoom.control.put(
        "/control/accounts/campus/rules", "{\"withoutScopes\": [\"meeting:write:registrant\"]}");

    AccountCheck check = zoom.api.check();
    zoom.control.put("/control/accounts/campus/rules", "{}");

    assertThat(check.missingScopes().orElseThrow())
        .containsOnlyKeys("registrant-service")
        .allSatisfy((_, scopes) -> assertThat(scopes).containsExactly("meeting:write:registrant"));
    assertThat(check.hosts().toString()).contains("LICENSED");
  }

  @Test
  void aCheckKeepsWhatZoomAnsweredInTimeAndCallsTheRestATimeOut() {
    zoom.api.check();
    zoom.control.post(
        "/control/faults", "{\"path\": \"/v2/users\", \"kind\": \"DELAY\", \"delay\": \"PT6S\"}");

    AccountCheck check = zoom.api.check(Duration.ofSeconds(2));
    zoom.control.delete("/control/faults");

    assertThat(check.token()).isInstanceOf(ZoomAnswer.Yes.class);
    assertThat(check.missingScopes()).isPresent();
    assertThat(check.hosts())
        .isEqualTo(new ZoomAnswer.NotKnown<>(new ZoomOutage(Cause.TIME_OUT, false)));
  }

  private static Whereabouts whereabouts(String uuid) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return yes(zoom.api.recordings.find("campus", HOST, uuid, today));
  }
}
