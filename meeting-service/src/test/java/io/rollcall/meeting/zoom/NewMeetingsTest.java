package io.rollcall.meeting.zoom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.Recording;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewMeetingsTest {

  private static final Instant NINE = Instant.parse("2030-12-01T09:00:00Z");

  @Test
  void zoomIsToldWhoMayComeInAndHow() {
    Settings settings =
        new Settings(true, false, true, false, false, true, List.of("a@x.example", "b@x.example"));

    MeetingSettings told = requireNonNull(NewMeetings.of(meeting(settings)).settings());

    assertThat(told.waitingRoom()).isTrue();
    assertThat(told.joinBeforeHost()).isFalse();
    assertThat(told.muteUponEntry()).isTrue();
    assertThat(told.meetingAuthentication()).isTrue();
    assertThat(told.alternativeHosts()).isEqualTo("a@x.example;b@x.example");
  }

  private static Meeting meeting(Settings settings) {
    Details details =
        new Details(
            Conference.MEETING,
            false,
            "Algebra 1",
            null,
            NINE,
            60,
            ZoneOffset.UTC,
            null,
            new Audience.Global(),
            false,
            false,
            Recording.NONE,
            new SignedAttendance(false, null, SignedAttendance.Policy.BEFORE_ENTRY),
            settings);
    return new Meeting(
        UUID.randomUUID(),
        details,
        "campus",
        "host1@campus.example",
        null,
        Passcode.random(),
        "teacher-1",
        NINE.minusSeconds(86_400));
  }
}
