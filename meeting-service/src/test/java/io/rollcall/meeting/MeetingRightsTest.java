package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.Api;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.rights.Operation;
import io.rollcall.testkit.rights.RightsTableTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

class MeetingRightsTest extends MeetingServiceTest {

  private String meeting = "";

  @BeforeEach
  void aMeetingOfASession() {
    if (meeting.isEmpty()) {
      meeting = newMeeting();
    }
  }

  private String newMeeting() {
    String body = request("R1").replace("\"course\"", "\"session\":\"S1\",\"course\"");
    return scheduled(teacher("R1"), body).text("/id");
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class OfACourseMeeting extends RightsTableTest {

    @Override
    protected int call(Operation operation, String caller) {
      String id = operation.method().equals("DELETE") ? newMeeting() : meeting;
      String path = operation.path().replace("{id}", id).replace("{key}", "campus");
      int status = caller(caller).call(operation.method(), path, body(operation)).status();
      assertThat(status).isNotEqualTo(500);
      return status;
    }
  }

  private static @Nullable String body(Operation operation) {
    return switch (operation.toString()) {
      case "POST /api/v1/meetings" -> request("R1");
      case "PATCH /api/v1/meetings/{id}" -> "{\"topic\":\"Algebra 2\"}";
      default -> null;
    };
  }

  private Api caller(String kind) {
    return switch (kind) {
      case "nobody" -> nobody();
      case "stranger" -> user("u1", List.of(), List.of());
      case "member" -> user("u2", List.of(), List.of(in("S1", "member")));
      case "member of another session" -> user("u3", List.of(), List.of(in("S2", "member")));
      case "manager" -> teacher("R1");
      case "manager of the session" -> user("u4", List.of(), List.of(in("S1", "manager")));
      case "manager of another session" -> user("u5", List.of(), List.of(in("S2", "manager")));
      case "admin" -> user("u6", List.of("admin"), List.of());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Map<String, Object> in(String session, String role) {
    return Map.of("course", "R1", "session", session, "role", role);
  }
}
