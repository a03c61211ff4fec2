package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is known of meetings: from the topic, from their owner when asked, and rebuilt. */
class CopyTest extends RegistrantServiceTest {

  @Test
  void theCopyIsRebuiltByOneCommandWhileTheServiceRuns() {
    Lesson lesson = lesson();
    testDatabase.execute("delete from known where key = '%s'".formatted(lesson.id()));
    assertThat(teacher().get(lesson.registrants()).status()).isEqualTo(404);
    Lesson later = unknownLesson("\"approval_type\": 0");

    Api.Answer ordered =
        management("operator").post("/actuator/copies/registrant-service.meetings", "");
    later.publish(topics);

    assertThat(ordered.status()).isIn(200, 202, 204);
    soon().until(() -> teacher().get(lesson.registrants()).status() == 200);
    soon().until(() -> teacher().get(later.registrants()).status() == 200);
  }

  @Test
  void anOlderRecordChangesNothing() {
    Lesson lesson = lesson();
    Lesson deleted = known(lesson.deleted());

    lesson.publish(topics);
    known(Lesson.of(course, "99999999999"));

    assertThat(count("select revision from known where key = '%s'".formatted(lesson.id())))
        .isEqualTo(deleted.state().revision());
  }

  @Test
  void registeringRightAfterAMeetingWasCreatedSucceeds() {
    Lesson lesson = unknownLesson("\"approval_type\": 0");
    owners.answer("GET " + lesson.path(), shown(lesson));

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(onZoom(lesson, "approved")).hasSize(1);
    known(lesson);
  }

  @Test
  void registeringOneselfBeforeTheRecordHasComeIsNotRefused() {
    Lesson lesson = unknownLesson("\"approval_type\": 0").ofUser("owner-1", true);
    String outline = shown(lesson).replace("\"account\":\"campus\"", "\"account\":null");
    owners.answer("GET " + lesson.path(), outline);
    String mine = lesson.registrants() + "/me";

    assertThat(stranger("eve").post(mine, "").status()).isEqualTo(503);

    known(lesson);
    assertThat(stranger("eve").post(mine, "").status()).isEqualTo(201);
  }

  @Test
  void whoCannotBeAskedAboutIsNotToldNo() {
    owners.away(true);
    Lesson lesson = unknownLesson("\"approval_type\": 0");

    Api.Answer answer = teacher().post(lesson.registrants(), person("ana"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("/type")).isEqualTo("/problems/try-again");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  /** As meeting-service shows it to somebody who sees it in full. */
  private static String shown(Lesson lesson) {
    JsonMapper json = JsonMapper.shared();
    Map<String, Object> all = json.convertValue(lesson.state(), Map.class);
    all.put("status", "scheduled");
    all.put("nextSlot", null);
    all.put("currentOccurrence", null);
    return json.writeValueAsString(all);
  }
}
