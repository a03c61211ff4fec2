package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.rights.Operation;
import io.rollcall.testkit.rights.RightsTableTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

class RegistrantRightsTest extends RegistrantServiceTest {

  @Nested
  class OfACourseMeeting extends Table {

    OfACourseMeeting() {
      super("/rights.csv", lesson -> lesson.ofSession("S1"));
    }
  }

  @Nested
  class OfAUsersMeeting extends Table {

    OfAUsersMeeting() {
      super("/rights-of-a-users-meeting.csv", lesson -> lesson.ofUser("u7", true));
    }
  }

  @Nested
  class OfAGlobalMeeting extends Table {

    OfAGlobalMeeting() {
      super("/rights-of-a-global-meeting.csv", Lesson::forEveryone);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract class Table extends RightsTableTest {

    private final String table;
    private final UnaryOperator<Lesson> audience;
    private @Nullable Lesson lesson;

    Table(String table, UnaryOperator<Lesson> audience) {
      this.table = table;
      this.audience = audience;
    }

    @Override
    protected String table() {
      return table;
    }

    @Override
    protected int call(Operation operation, String caller) {
      Lesson meeting = lesson();
      UUID row = newRow(meeting);
      String path =
          operation
              .path()
              .replace("{id}", meeting.id().toString())
              .replace("{rid}", row.toString())
              .replace("{userId}", row.toString())
              .replace("{batch}", newBatch(meeting, row).toString());
      int status = caller(caller, meeting).call(operation.method(), path, body(operation)).status();
      assertThat(status).isNotEqualTo(500);
      return status;
    }

    private Lesson lesson() {
      if (lesson == null) {
        lesson = running(known(audience.apply(unknownLesson("\"approval_type\": 0"))));
      }
      return lesson;
    }

    private @Nullable String body(Operation operation) {
      String somebody = person("x" + UUID.randomUUID(), UUID.randomUUID() + "@x.example", "");
      return switch (operation.toString()) {
        case "POST /api/v1/meetings/{id}/registrants" -> somebody;
        case "PUT /api/v1/meetings/{id}/registrants" -> "{\"registrants\":[" + somebody + "]}";
        default -> null;
      };
    }
  }

  private Lesson running(Lesson lesson) {
    Lesson.publish(topics, lesson.occurrence(lesson.id() + "==", 1, Instant.now(), null));
    String known = "select count(*) from known where occurrence and meeting = '%s'";
    soon().until(() -> count(known.formatted(lesson.id())) == 1);
    return lesson;
  }

  /** Of somebody whom Zoom does not know. */
  private UUID newRow(Lesson lesson) {
    UUID id = UUID.randomUUID();
    execute(
        """
        insert into registrant (id, meeting, user_id, type, first_name, sort_name, status, barred,
          confirmed, revision, registered_at)
        values ('%1$s', '%2$s', '%1$s', 'registrant', 'Ana', 'ana', 'approved', false,
          true, 1, now())
        """
            .formatted(id, lesson.id()));
    return id;
  }

  private UUID newBatch(Lesson lesson, UUID row) {
    UUID id = UUID.randomUUID();
    execute("insert into batch values ('%s', '%s', now())".formatted(id, lesson.id()));
    execute(
        "insert into batch_entry values ('%s', 0, '%s', '%s', 'unchanged')"
            .formatted(id, row, row));
    return id;
  }

  private void execute(String sql) {
    try (Connection connection = testDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Api caller(String kind, Lesson lesson) {
    return switch (kind) {
      case "nobody" -> nobody();
      case "stranger" -> caller("u1", List.of(), Map.of());
      case "member" -> caller("u2", List.of(), in(lesson, "S1", "member"));
      case "member of another session" -> caller("u3", List.of(), in(lesson, "S2", "member"));
      case "manager" -> caller("u11", List.of(), Api.course(courseOf(lesson), "manager"));
      case "manager of the session" -> caller("u4", List.of(), in(lesson, "S1", "manager"));
      case "manager of another session" -> caller("u5", List.of(), in(lesson, "S2", "manager"));
      case "admin" -> caller("u6", List.of("admin"), Map.of());
      case "owner" -> caller("u7", List.of("scheduler"), Map.of());
      case "creator" -> caller("teacher-1", List.of("global-scheduler"), Map.of());
      case "creator without the role" -> caller("teacher-1", List.of(), Map.of());
      case "operator" -> caller("u8", List.of("operator"), Map.of());
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private Api caller(String id, List<String> roles, Map<String, ?> claim) {
    return as(
        Map.of(
            "sub",
            id,
            "given_name",
            "Ana",
            "email",
            id + "@rights.example",
            "roles",
            roles,
            "courses",
            claim.isEmpty() ? List.of() : List.of(claim)));
  }

  private static Map<String, ?> in(Lesson lesson, String session, String role) {
    return Map.of("course", courseOf(lesson), "session", session, "role", role);
  }

  private static String courseOf(Lesson lesson) {
    return String.valueOf(lesson.state().audience().course());
  }
}
