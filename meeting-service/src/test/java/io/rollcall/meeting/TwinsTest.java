package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.Api;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a create that was carried out late, or twice, leaves on Zoom. */
class TwinsTest extends MeetingServiceTest {

  @Test
  void aTwinOfAMeetingThatIsKnownIsDeletedWhenZoomTellsOfIt() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String twin = createOnZoom(meeting, meeting.text("/passcode"));

    soon().until(() -> numberOnZoom(twin).path("code").asInt() == 3001);
    assertThat(onZoom(meeting).path("topic").asString()).isEqualTo("Algebra 1");
    assertThat(teacher("C-twin").get(path(meeting)).text("/status")).isEqualTo("scheduled");
  }

  @Test
  void aMeetingWithAnotherPasscodeOnlyLooksAlike() {
    Api.Answer meeting = scheduled(teacher("C-twin"), request("C-twin"));

    String other = createOnZoom(meeting, "Another1");
    String twin = createOnZoom(meeting, meeting.text("/passcode"));

    soon().until(() -> numberOnZoom(twin).path("code").asInt() == 3001);
    assertThat(numberOnZoom(other).path("topic").asString()).isEqualTo("Algebra 1");
  }

  @Test
  void whatSomebodyMayHaveMadeWithTheirOwnPasscodeStays() {
    Instant start = tomorrow();
    String body =
        request("C-twin", start).replace("\"topic\"", "\"passcode\":\"abc123\",\"topic\"");
    Api.Answer chosen = scheduled(teacher("C-twin"), body);
    Api.Answer madeUp = scheduled(teacher("C-twin"), request("C-twin"));

    String other = createOnZoom(chosen, "abc123");
    String twin = createOnZoom(madeUp, madeUp.text("/passcode"));

    soon().until(() -> numberOnZoom(twin).path("code").asInt() == 3001);
    assertThat(numberOnZoom(other).path("topic").asString()).isEqualTo("Algebra 1");
  }

  @Test
  void whatZoomTellsOfIsAdoptedBeforeTheLeaseIsOver() {
    fault("{\"operation\":\"createMeeting\",\"kind\":\"CUT\",\"count\":1}");
    Instant start = tomorrow();

    Api.Answer pending = teacher("C-twin").post("/api/v1/meetings", request("C-twin", start));

    assertThat(pending.status()).isEqualTo(202);
    soon().until(() -> teacher("C-twin").get(path(pending)).text("/sync").equals("ok"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }
}
