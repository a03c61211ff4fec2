package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is named, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest extends JoinTest {

  /** Nothing that is refused changes it, so all share it. */
  private @Nullable Lesson untouched;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          POST | /registrants | {"userId":"u","firstName":"Ana","lastName":{"a":1}}      | /lastName
          POST | /registrants | {"userId":["u"],"firstName":"Ana"}                       | /userId
          POST | /registrants | {"registrants":"all"}                                    | /registrants
          POST | /registrants | {"registrants":[1]}                                      | /registrants/0
          POST | /registrants | {"registrants":[{"userId":"u","firstName":"Ana"},{"userId":"u","firstName":"Ben"}]} | /registrants/1/userId
          POST | /registrants | {"registrants":[{"userId":"u","firstName":"A","email":"a@x.example"},{"userId":"v","firstName":"B","email":"A@X.example"}]} | /registrants/1/email
          POST | /registrants | {"registrants":[{"userId":"u","firstName":"Ana","a/b~":1}]} | /registrants/0/a~1b~0
          POST | /registrants | {"registrants":[{"userId":"u","firstName":"Ana"}],"firstName":"Ben"} | /registrants
          POST | /registrants | {"registrants":[{"userId":"u","firstName":"Ana"}],"all":true} | /all
          POST | /registrants | {"userId":"u\\u0000","firstName":"Ana"}                  | /userId
          POST | /registrants | {"userId":"u","firstName":"A\\ud83d"}                    | /firstName
          POST | /registrants | {"userId":"u","firstName":" \\u200b "}                   | /firstName
          POST | /registrants | {"userId":"u","firstName":"Ana","email":"a@b@c"}         | /email
          POST | /registrants | {"userId":"u","firstName":"Ana","email":"a b@x.example"} | /email
          POST | /registrants | {"userId":"u","firstName":"Ana","type":"Registrant"}     | /type
          POST | /registrants | {"userId":"u","firstName":"Ana","zoom":""}               | /zoom
          PUT  | /registrants | {"userId":"u","firstName":"Ana"}                         | /registrants
          PUT  | /registrants | {}                                                       | /registrants
          PUT  | /registrants | {"registrants":null}                                     | /registrants
          PUT  | /registrants | {"registrants":[{"userId":"u"}]}                         | /registrants/0/firstName
          POST | /join        | {"as":1.5}                                               | /as
          POST | /join        | {"as":"Host"}                                            | /as
          POST | /join        | {"as":"attendee","url":"x"}                              | /url
          """)
  void whatIsWrongIsNamedByItsPlace(String method, String path, String body, String pointer) {
    Lesson lesson = untouched();

    Api.Answer answer = teacher().call(method, lesson.path() + path, body);

    assertThat(problem(answer)).as(answer.json().toString()).isEqualTo("400 validation");
    assertThat(answer.json().path("errors").valueStream())
        .as(answer.json().toString())
        .anyMatch(error -> error.path("pointer").asString("").equals(pointer))
        .allMatch(error -> !error.path("code").asString("").isEmpty())
        .allMatch(error -> !error.path("message").asString("").isEmpty());
    nothingHappened(lesson);
  }

  @ParameterizedTest
  @CsvSource({"userId, 255", "firstName, 64", "lastName, 64", "email, 128"})
  void eachFieldHasItsLength(String field, int longest) {
    Lesson lesson = lesson();
    String end = field.equals("email") ? "@x.example" : "é";
    String most = "u".repeat(longest - end.length()) + end;

    Api.Answer tooLong = teacher().post(lesson.registrants(), somebody(field, "u" + most));
    nothingHappened(lesson);
    Api.Answer fits = teacher().post(lesson.registrants(), somebody(field, most));

    assertThat(tooLong.text("/errors/0/pointer")).isEqualTo("/" + field);
    assertThat(tooLong.text("/errors/0/code")).isEqualTo("too-long");
    assertThat(fits.status()).as(fits.json().toString()).isEqualTo(201);
    assertThat(fits.text("/" + field)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          POST | /registrants | {"userId":                     | application/json | 400
          POST | /registrants | [1]                            | application/json | 400
          POST | /registrants | "ana"                          | application/json | 400
          POST | /registrants | ''                             | application/json | 400
          PUT  | /registrants | nonsense                       | application/json | 400
          PUT  | /registrants | null                           | application/json | 400
          POST | /join        | {"as"                          | application/json | 400
          POST | /join        | as=guest                       | application/x-www-form-urlencoded | 400
          POST | /registrants | userId=u                       | application/x-www-form-urlencoded | 415
          PUT  | /registrants | <registrants/>                 | application/xml  | 415
          POST | /join        | as=host                        | text/plain       | 415
          PATCH | /registrants | {}                            | application/json | 405
          GET  | /join        |                                | application/json | 405
          """)
  void whatCannotBeReadIsAProblem(
      String method, String path, @Nullable String body, String type, int status) {
    Lesson lesson = untouched();

    Api.Answer answer =
        teacher().with("Content-Type", type).call(method, lesson.path() + path, body);

    assertProblem(answer, status);
    nothingHappened(lesson);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0, validation",
    "?limit=201, validation",
    "?limit=x, validation",
    "?limit=-1, validation",
    "?cursor=nonsense, bad-cursor",
    "?cursor=, bad-cursor",
    "?cursor=W10, bad-cursor",
    "?status=, validation",
    "?type=host, validation",
    "?name=ana, validation"
  })
  void listsTakeWhatTheyKnow(String query, String kind) {
    Lesson lesson = untouched();

    assertThat(problem(teacher().get(lesson.registrants() + query))).isEqualTo("400 " + kind);
    if (!query.matches(".*(status|type|name).*")) {
      assertThat(problem(admin().get("/api/v1/people/ana" + query))).isEqualTo("400 " + kind);
    }
  }

  @Test
  void aCursorOfAnotherListIsNone() {
    Lesson lesson = lesson();
    teacher().post(lesson.registrants(), person("ana"));
    teacher().post(lesson().registrants(), person("ana"));
    String cursor = admin().get("/api/v1/people/ana?limit=1").text("/next");

    assertThat(cursor).isNotEmpty();
    assertThat(problem(teacher().get(lesson.registrants() + "?cursor=" + cursor)))
        .isEqualTo("400 bad-cursor");
  }

  @Test
  void whatIsNoIdIsNotFound() {
    Lesson lesson = untouched();
    String nobody = UUID.randomUUID().toString();

    for (String row : List.of("nonsense", nobody, "batches/nonsense", "batches/" + nobody)) {
      assertProblem(teacher().get(lesson.registrants() + "/" + row), 404);
    }
    for (String row : List.of("nonsense", nobody)) {
      String path = lesson.registrants() + "/" + row;
      assertProblem(teacher().call("DELETE", path, null), 404);
      assertProblem(teacher().post(path + "/approve", ""), 404);
      assertProblem(teacher().post(path + "/deny", ""), 404);
    }
    assertProblem(teacher().post("/api/v1/meetings/nonsense/join", ""), 404);
  }

  private Lesson untouched() {
    if (untouched == null) {
      untouched = running(lesson());
    }
    return untouched;
  }

  private static void assertProblem(Api.Answer answer, int status) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.text("/type")).startsWith("/problems/");
    assertThat(answer.text("/title")).isNotBlank();
  }

  private void nothingHappened(Lesson lesson) {
    assertThat(rows(lesson)).isZero();
    assertThat(registrations(lesson)).isZero();
  }

  private static String somebody(String field, String value) {
    String others =
        List.of("userId", "firstName").stream()
            .filter(it -> !it.equals(field))
            .map(it -> ",\"" + it + "\":\"u\"")
            .reduce("", String::concat);
    return "{\"" + field + "\":\"" + value + "\",\"zoom\":\"later\"" + others + "}";
  }

  private Api admin() {
    return as(Map.of("sub", "root", "roles", List.of("admin")));
  }
}
