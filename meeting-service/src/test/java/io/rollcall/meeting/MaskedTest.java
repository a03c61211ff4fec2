package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E-mails are for those who manage the meeting, and for whoever has them. */
class MaskedTest extends MeetingServiceTest {

  @Test
  void noAnswerTellsAMemberSomebodysEmail() {
    Api.Answer meeting =
        scheduled(
            teacher("MASKED"),
            request("MASKED")
                .replace(
                    "\"audience\"",
                    "\"host\":\"host1@campus.example\","
                        + "\"settings\":{\"alternativeHosts\":[\"host2@campus.example\"]},"
                        + "\"audience\""));

    for (String resource :
        List.of(
            path(meeting),
            path(meeting) + "/slots",
            path(meeting) + "/occurrences",
            path(meeting) + "/activity",
            path(meeting) + "/announcement",
            "/api/v1/meetings?course=MASKED",
            "/api/v1/me/meetings",
            "/api/v1/announcements",
            "/api/v1/hosts",
            "/api/v1/accounts")) {
      assertThat(student("MASKED").get(resource).json().toString())
          .as(resource)
          .doesNotContain("host1@", "host2@");
    }
    assertThat(student("MASKED").post(path(meeting) + "/refresh", "").text("/host"))
        .isEqualTo("h***@campus.example");
    assertThat(student("MASKED").get(path(meeting)).text("/settings/alternativeHosts/0"))
        .isEqualTo("h***@campus.example");
    assertThat(teacher("MASKED").get(path(meeting)).text("/host"))
        .isEqualTo("host1@campus.example");
    assertThat(teacher("MASKED").get(path(meeting)).text("/settings/alternativeHosts/0"))
        .isEqualTo("host2@campus.example");
  }
}
