package io.rollcall.zoomclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rollcall.zoomclient.http.ZoomJson;
import io.rollcall.zoomclient.meetings.Instance;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.PastMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.participants.Participant;
import io.rollcall.zoomclient.recordings.RecordingSettings;
import io.rollcall.zoomclient.recordings.ZoomRecording;
import io.rollcall.zoomclient.registrants.Registered;
import io.rollcall.zoomclient.registrants.ZoomRegistrant;
import io.rollcall.zoomclient.users.ZoomUser;
import io.rollcall.zoomclient.webinars.Panelist;
import io.rollcall.zoomclient.webinars.ZoomWebinar;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Zoom's own examples of answers, where they are at hand. */
class DocumentedAnswersTest {

  private static final Path SHARED = Path.of("../../../shared/zoom/payloads/rest");

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("meetings-meetingId_GET", "", ZoomMeeting.class),
        Arguments.of("users-userId-meetings_GET", "/meetings/0", ListedMeeting.class),
        Arguments.of("users-userId-meetings_POST", "", ZoomMeeting.class),
        Arguments.of("past_meetings-meetingId_GET", "", PastMeeting.class),
        Arguments.of("past_meetings-meetingId-instances_GET", "/meetings/0", Instance.class),
        Arguments.of("past_webinars-webinarId-instances_GET", "/webinars/0", Instance.class),
        Arguments.of("webinars-webinarId_GET", "", ZoomWebinar.class),
        Arguments.of("users-userId-webinars_GET", "/webinars/0", ListedMeeting.class),
        Arguments.of("webinars-webinarId-panelists_GET", "/panelists/0", Panelist.class),
        Arguments.of("meetings-meetingId-registrants_POST", "", Registered.class),
        Arguments.of("meetings-meetingId-registrants_GET", "/registrants/0", ZoomRegistrant.class),
        Arguments.of("webinars-webinarId-registrants_GET", "/registrants/0", ZoomRegistrant.class),
        Arguments.of(
            "past_webinars-webinarId-absentees_GET", "/registrants/0", ZoomRegistrant.class),
        Arguments.of(
            "past_meetings-meetingId-participants_GET", "/participants/0", Participant.class),
        Arguments.of(
            "past_webinars-webinarId-participants_GET", "/participants/0", Participant.class),
        Arguments.of(
            "report-meetings-meetingId-participants_GET", "/participants/0", Participant.class),
        Arguments.of(
            "report-webinars-webinarId-participants_GET", "/participants/0", Participant.class),
        Arguments.of("users-userId-recordings_GET", "/meetings/0", ZoomRecording.class),
        Arguments.of("meetings-meetingId-recordings_GET", "", ZoomRecording.class),
        Arguments.of("meetings-meetingId-recordings-settings_GET", "", RecordingSettings.class),
        Arguments.of("users_GET", "/users/0", ZoomUser.class),
        Arguments.of("users-userId_GET", "", ZoomUser.class));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theDocumentedAnswerIsRead(String name, String pointer, Class<? extends Record> type)
      throws IOException {
    Path file = SHARED.resolve(name + "--zoom-docs.json");
    assumeThat(file).exists();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file)).at(pointer);

    Record read = ZoomJson.as(json, type);

    assertThat(Stream.of(type.getRecordComponents()).map(each -> value(each, read)))
        .filteredOn(value -> value != null)
        .hasSizeGreaterThan(1);
    assertThat(read.toString()).doesNotContain("http");
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
