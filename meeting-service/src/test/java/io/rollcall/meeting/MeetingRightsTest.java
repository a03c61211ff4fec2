package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.rights.Operation;
import io.rollcall.testkit.rights.RightsTableTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

class MeetingRightsTest extends MeetingServiceTest {

  private static final String OF_A_SESSION =
      request("R1").replace("\"course\"", "\"session\":\"S1\",\"course\"");
  private static final String OF_A_USER =
      request("R1").replace("{\"course\":\"R1\"}", "{\"user\":\"u7\"},\"selfRegistration\":true");
  private static final String WEEKLY = "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":2}";
  private static final String ANNOUNCEMENT = "{\"title\":\"Bring your books\"}";
  private static final String GLOBAL = request("R1").replace("{\"course\":\"R1\"}", "{}");

  @Nested
  class OfACourseMeeting extends Table {

    OfACourseMeeting() {
      super("/rights.csv", "manager", OF_A_SESSION, request("R1"));
    }
  }

  @Nested
  class OfAUsersMeeting extends Table {

    OfAUsersMeeting() {
      super("/rights-of-a-users-meeting.csv", "owner", OF_A_USER, OF_A_USER);
    }
  }

  @Nested
  class OfAGlobalMeeting extends Table {

    OfAGlobalMeeting() {
      super("/rights-of-a-global-meeting.csv", "creator", GLOBAL, GLOBAL);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract class Table extends RightsTableTest {

    private final String table;
    private final String creator;
    private final String made;
    private final String posted;
    private final Map<String, String> slots = new HashMap<>();
    private String meeting = "";

    Table(String table, String creator, String made, String posted) {
      this.table = table;
      this.creator = creator;
      this.made = made;
      this.posted = posted;
    }

    @Override
    protected String table() {
      return table;
    }

    @Override
    protected int call(Operation operation, String caller) {
      String id = id(operation);
      String path =
          operation
              .path()
              .replace("{id}", id)
              .replace("{slotId}", slots.getOrDefault(id, ""))
              .replace("{key}", "campus")
              .replace("{secret}", operation.path().contains("{secret}") ? secret() : "");
      int status = caller(caller).call(operation.method(), path, body(operation)).status();
      assertThat(status).isNotEqualTo(500);
      return status;
    }

    private String id(Operation operation) {
      if (!operation.path().contains("{id}")) {
        return "";
      }
      if (operation.path().endsWith("{slotId}")) {
        return newSeries();
      }
      if (operation.method().equals("DELETE")) {
        return newMeeting();
      }
      meeting = meeting.isEmpty() ? announced(newMeeting()) : meeting;
      return meeting;
    }

    private String announced(String id) {
      String path = "/api/v1/meetings/" + id + "/announcement";
      assertThat(caller(creator).call("PUT", path, ANNOUNCEMENT).status()).isEqualTo(201);
      return id;
    }

    private String secret() {
      String url = caller(creator).post("/api/v1/calendar/links", "").text("/url");
      return url.replaceAll(".*/|\\.ics", "");
    }

    private String newMeeting() {
      return scheduled(caller(creator), made).text("/id");
    }

    private String newSeries() {
      String series = made.replace("\"topic\"", WEEKLY + ",\"topic\"");
      Api.Answer scheduled = scheduled(caller(creator), series);
      slots.put(scheduled.text("/id"), scheduled.text("/nextSlot/id"));
      return scheduled.text("/id");
    }

    private @Nullable String body(Operation operation) {
      return switch (operation.toString()) {
        case "POST /api/v1/meetings" -> posted;
        case "PATCH /api/v1/meetings/{id}/slots/{slotId}" -> "{\"durationMinutes\":30}";
        case "PUT /api/v1/meetings/{id}/announcement" -> ANNOUNCEMENT;
        case "PATCH /api/v1/meetings/{id}" -> "{\"topic\":\"Algebra 2\"}";
        default -> null;
      };
    }
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
      case "owner" -> user("u7", List.of("scheduler"), List.of());
      case "another scheduler" -> user("u8", List.of("scheduler"), List.of());
      case "creator" -> user("u9", List.of("global-scheduler"), List.of());
      case "creator without the role" -> user("u9", List.of(), List.of());
      case "another global scheduler" -> user("u10", List.of("global-scheduler"), List.of());
      case "operator" -> operator();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Map<String, Object> in(String session, String role) {
    return Map.of("course", "R1", "session", session, "role", role);
  }
}
