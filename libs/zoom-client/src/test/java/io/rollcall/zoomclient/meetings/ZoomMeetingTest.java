package io.rollcall.zoomclient.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rollcall.zoomclient.http.ZoomJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ZoomMeetingTest {

  private static final Path SHARED = Path.of("../../../shared/zoom/payloads/rest");

  @Test
  void typesMayDriftAndMembersMayBeMissing() {
    ZoomMeeting meeting =
        read("{\"id\": \"85204719306\", \"type\": \"2\", \"new_thing\": {}, \"start_time\": \"\"}");

    assertThat(meeting.id()).isEqualTo(85204719306L);
    assertThat(meeting.type()).isEqualTo(2);
    assertThat(meeting.startTime()).isNull();
  }

  @Test
  void secretsAreNotShown() {
    ZoomMeeting meeting =
        read("{\"id\": 1, \"password\": \"s3cret\", \"join_url\": \"https://z/j?pwd=s3cret\"}");

    assertThat(meeting.password()).isEqualTo("s3cret");
    assertThat(meeting.toString()).doesNotContain("s3cret");
  }

  @Test
  void theDocumentedMeetingIsRead() throws IOException {
    Path file = SHARED.resolve("meetings-meetingId_GET--zoom-docs.json");
    assumeThat(file).exists();

    ZoomMeeting meeting = read(Files.readString(file));

    assertThat(meeting.id()).isEqualTo(97763643886L);
    assertThat(meeting.isStarted()).isFalse();
    assertThat(meeting.occurrences()).hasSize(1);
    assertThat(meeting.settings()).isNotNull();
    assertThat(meeting.startUrl()).startsWith("https://");
  }

  private static ZoomMeeting read(String json) {
    return ZoomJson.as(JsonMapper.shared().readTree(json), ZoomMeeting.class);
  }
}
