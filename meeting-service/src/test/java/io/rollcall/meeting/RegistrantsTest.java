package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Registrants;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.testkit.calls.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a row for a meeting that is not denied sees the meeting. */
class RegistrantsTest extends MeetingServiceTest {

  private final StateCopy copy;

  RegistrantsTest(@Autowired StateCopy copy) {
    this.copy = copy;
  }

  @Test
  void whoIsRegisteredSeesTheMeeting() {
    Api.Answer meeting = meetingOf("owner-1");
    assertThat(guest().get(path(meeting)).status()).isEqualTo(404);

    Registrants.publish(
        topics, unreadable(), Registrants.of("guest", meeting.text("/id")).is("approved", 1));

    soon().until(() -> guest().get(path(meeting)).status() == 200);
    assertThat(guest().get(path(meeting)).text("/zoomId")).isEqualTo(meeting.text("/zoomId"));
    assertThat(guest().get(path(meeting) + "/slots").status()).isEqualTo(200);
    assertThat(guest().get(path(meeting) + "/occurrences").status()).isEqualTo(200);
    assertThat(guest().get(path(meeting) + "/activity").status()).isEqualTo(403);
    assertThat(guest().get(path(meeting)).json().has("passcode")).isFalse();
    assertThat(user("other", List.of(), List.of()).get(path(meeting)).status()).isEqualTo(404);
  }

  @Test
  void whoIsDeniedSeesItNoMore() {
    Api.Answer meeting = meetingOf("owner-2");
    Registrants row = Registrants.of("guest", meeting.text("/id"));
    told(row.is("pending", 1));
    assertThat(guest().get(path(meeting)).status()).isEqualTo(200);

    told(row.is("denied", 2));

    assertThat(guest().get(path(meeting)).status()).isEqualTo(404);
  }

  @Test
  void aRowWithoutUserGivesNobodySightAndTakesAwayWhatItGave() {
    Api.Answer meeting = meetingOf("owner-5");
    Registrants row = Registrants.of("guest", meeting.text("/id"));
    Registrants knownByMail = Registrants.of("late", meeting.text("/id"));
    Registrants.publish(topics, row.is("approved", 1), knownByMail.withoutUser().is("approved", 1));
    soon().until(() -> guest().get(path(meeting)).status() == 200);

    Registrants.publish(
        topics, row.withoutUser().is("cancelled", 2), knownByMail.is("approved", 2));

    soon().until(() -> guest().get(path(meeting)).status() == 404);
    Api late = user("late", List.of(), List.of());
    soon().until(() -> late.get(path(meeting)).status() == 200);
  }

  @Test
  void whoseRowIsCancelledStillSeesItButCannotGoThere() {
    Api.Answer meeting = meetingOf("owner-4");
    Registrants row = Registrants.of("guest", meeting.text("/id"));
    told(row.is("approved", 1));
    assertThat(guest().get("/api/v1/me/meetings").json().toString()).contains(meeting.text("/id"));

    told(row.is("cancelled", 2));

    assertThat(guest().get(path(meeting)).status()).isEqualTo(200);
    assertThat(guest().get("/api/v1/me/meetings").json().toString())
        .doesNotContain(meeting.text("/id"));
  }

  @Test
  void theNewestRevisionDecidesHoweverOftenAndInWhateverOrderTheyCome() {
    Api.Answer meeting = meetingOf("owner-3");
    Registrants row = Registrants.of("guest", meeting.text("/id"));

    told(row.is("denied", 1), row.is("approved", 3), row.is("denied", 2), row.is("denied", 2));
    assertThat(guest().get(path(meeting)).status()).isEqualTo(200);
    told(row.is("denied", 2), row.is("approved", 3));
    assertThat(guest().get(path(meeting)).status()).isEqualTo(200);
    told(row.is("approved", 3), row.erased());
    assertThat(guest().get(path(meeting)).status()).isEqualTo(404);
    told(row.erased(), row.is("approved", 4));
    assertThat(guest().get(path(meeting)).status()).isEqualTo(200);
  }

  @Test
  void aRowOfAMeetingThatIsNotKnownHereWaitsForIt() {
    UUID unknown = UUID.randomUUID();
    told(Registrants.of("guest", unknown.toString()).is("approved", 1));

    assertThat(guest().get("/api/v1/meetings/" + unknown).status()).isEqualTo(404);
    assertThat(guest().get("/api/v1/me/meetings").status()).isEqualTo(200);
    assertThat(count("select count(*) from registration where meeting = '%s'".formatted(unknown)))
        .isEqualTo(1);
  }

  private void told(StateRecord... records) {
    copy.apply(copy.table(), List.of(records)).block();
  }

  /** It becomes a dead letter, and holds up nothing. */
  private static StateRecord unreadable() {
    return new StateRecord("x:y", "", "nonsense".getBytes(StandardCharsets.UTF_8));
  }

  private Api.Answer meetingOf(String owner) {
    Api scheduler = user(owner, List.of("scheduler"), List.of());
    String mine =
        request("R-own").replace("{\"course\":\"R-own\"}", "{\"user\":\"%s\"}".formatted(owner));
    return scheduled(scheduler, mine);
  }

  private Api guest() {
    return user("guest", List.of(), List.of());
  }
}
