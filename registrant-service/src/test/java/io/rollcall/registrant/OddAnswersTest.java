package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Zoom leaves out fields, adds some, and tells some as something else. */
class OddAnswersTest extends JoinTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"registrant_id":"r-1","join_url":"https://x.example/w/1?tk=a"}                              | approved
          {"id":"85204719306","registrant_id":4711,"join_url":"https://x.example/w/1","occurrences":null,"new":{"a":[1]},"participant_pin_code":""} | approved
          {"id":85204719306,"registrant_id":"r-2","join_url":"","start_time":"","topic":null}          | pending
          {"registrant_id":"r-3"}                                                                      | pending
          """)
  void aRegistrationIsReadFromWhatIsThere(String body, String status) {
    Lesson lesson = lesson();
    answer("POST", lesson, "registrants", 201, body);

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(added.text("/status")).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"registrant_id\":\"\"}", "[]", "null"})
  void anAnswerThatTellsNoRegistrationIsAskedForAgain(String body) {
    Lesson lesson = lesson();
    answer("POST", lesson, "registrants", 201, body);

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).as(added.json().toString()).isIn(201, 202);
    soon().until(() -> statuses(lesson).equals(List.of("approved")));
    assertThat(onZoom(lesson, "approved")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"registrants\":null}",
        "{\"registrants\":[{\"email\":\"x@campus.example\"}]}",
        "{\"registrants\":[{\"registrant_id\":\"\",\"join_url\":\"\"}]}"
      })
  void manyOfWhomNobodyIsToldAreNobody(String body) {
    Lesson lesson = lesson();
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"REFUSE","status":429,"count":1,
         "code":429,"message":"You have exceeded the daily rate limit of (3) for Add meeting registrant API requests for the registrant (x@campus.example). You can resume these API requests at GMT 00:00:00."}
        """
            .formatted(lesson.state().zoomId()));
    answer("POST", lesson, "batch_registrants", 200, body);

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));

    assertThat(added.status()).as(added.json().toString()).isIn(202, 503);
    assertThat(statuses(lesson)).isNotEqualTo(List.of("approved"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"status":"approved","join_url":"https://x.example/w/1"}                             | 200
          {"id":4711,"status":"approved","join_url":"https://x.example/w/1","create_time":""}  | 200
          {"id":"","join_url":"https://x.example/w/1","custom_questions":null}                 | 200
          {"id":"r","status":"pending","join_url":""}                                          | 409
          {"id":"r","status":"denied"}                                                         | 403
          """)
  void whereARegistrationStandsIsReadFromWhatIsThere(String body, int status) {
    Lesson lesson = running(unknown(1));
    joins(student("ana"), lesson);
    String zoomId = onZoom(lesson, "pending").getFirst().path("id").asString();
    answer("GET", lesson, "registrants/" + zoomId, 200, body);

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
    assertThat(
            count(
                "select count(*) from registrant where meeting = '%s' and zoom_id = '%s'"
                    .formatted(lesson.id(), zoomId)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"panelists\":[{\"id\":\"p\",\"email\":\"PIA@campus.example\",\"join_url\":\"\"}]}",
        "{\"panelists\":[{\"email\":\"pia@campus.example\",\"join_url\":\"https://x.example\"}]}",
        "{\"panelists\":[{\"id\":\"\",\"email\":\"pia@campus.example\",\"new\":1}]}",
        "{\"panelists\":[{},{\"email\":null}],\"total_records\":\"2\"}",
        "{\"panelists\":null}"
      })
  void aPanelistIsOneOnceTheListTellsTheirLink(String body) {
    Lesson webinar = running(known(webinar()));
    answer("GET", webinar, "panelists", 200, body);

    Api.Answer added = teacher().post(webinar.registrants(), presenter("pia"));

    assertThat(added.status()).as(added.json().toString()).isIn(201, 202);
    soon().until(() -> statuses(webinar).equals(List.of("approved")));
    assertThat(panelists(webinar)).containsExactly(email("pia"));
    assertThat(whoCameIn(joins(student("pia"), webinar))).isEqualTo(email("pia"));
  }

  @Test
  void whereRegistrationWasSwitchedOffNobodyWaitsForApprovalAndNobodyIsCancelled() {
    Lesson lesson = known(unknown(1));
    teacher().post(lesson.registrants(), person("ana"));
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    zoomSide.call(
        "PATCH", "/meetings/" + lesson.state().zoomId(), "{\"settings\":{\"approval_type\":2}}");
    fault(
        """
        {"method":"GET","path":"/v2/meetings/%s/registrants/*","kind":"REFUSE","status":404,
         "code":404,"message":"Registration has not been enabled for this meeting."}
        """
            .formatted(lesson.state().zoomId()));
    running(lesson);

    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("503 try-again");
    assertThat(statuses(lesson)).containsExactly("pending");

    known(lesson.withoutRegistration());
    soon().until(() -> joins(student("ana"), lesson).text("/as").equals("anonymous"));
  }

  /** Zoom answers so once. */
  private void answer(String method, Lesson lesson, String what, int status, String body) {
    fault(
        JSON.writeValueAsString(
            Map.of(
                "method",
                method,
                "path",
                "/v2/%ss/%s/%s"
                    .formatted(lesson.state().conference(), lesson.state().zoomId(), what),
                "kind",
                "ANSWER",
                "status",
                status,
                "body",
                body,
                "count",
                1)));
  }
}
