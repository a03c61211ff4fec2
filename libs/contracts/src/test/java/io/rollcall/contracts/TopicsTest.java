package io.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

  @ParameterizedTest
  @CsvSource({
    "recording.completed, zoom.recording",
    "recording.registration_created, zoom.recording",
    "meeting.registration_created, zoom.registration",
    "webinar.registration_denied, zoom.registration",
    "meeting.participant_joined, zoom.participant",
    "webinar.participant_left, zoom.participant",
    "meeting.started, zoom.meeting",
    "webinar.ended, zoom.meeting",
    "meeting.summary_completed, zoom.meeting",
    "meeting., zoom.meeting",
    "meeting, zoom.other",
    "meetings.started, zoom.other",
    "user.created, zoom.other",
    "app_deauthorized, zoom.other",
    "never.heard_of, zoom.other"
  })
  void theFirstMatchDecidesTheTopicOfAnEvent(String event, String topic) {
    assertThat(Topics.ofZoomEvent(event)).isEqualTo(topic);
  }

  @Test
  void deadLettersNameTheGroupAndTheTopic() {
    assertThat(Topics.deadLettersOf("meeting-service", Topics.ZOOM_MEETING))
        .isEqualTo("meeting-service.zoom.meeting.dlt");
  }
}
