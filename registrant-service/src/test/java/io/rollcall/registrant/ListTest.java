package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists, and what is wrong with a request. */
class ListTest extends RegistrantServiceTest {

  @Test
  void theListIsPagedByName() {
    Lesson lesson = lesson();
    List<String> people =
        IntStream.range(0, 7).mapToObj(i -> later("p" + i, "Zoé", "Ärger" + (6 - i))).toList();
    teacher().post(lesson.registrants(), "{\"registrants\":" + people + "}");

    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Api.Answer page = teacher().get(lesson.registrants() + "?limit=3" + next);
      page.items().forEach(it -> read.add(it.path("lastName").asString()));
      JsonNode cursor = page.json().path("next");
      next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
    } while (!next.isEmpty());

    assertThat(read).hasSize(7).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void itIsFilteredByStatusAndType() {
    Lesson lesson = lesson();
    teacher()
        .post(
            lesson.registrants(),
            "{\"registrants\":[%s,%s]}"
                .formatted(
                    person("ana", email("ana"), ",\"zoom\":\"later\""),
                    person("pia", email("pia"), ",\"zoom\":\"later\",\"type\":\"presenter\"")));

    assertThat(teacher().get(lesson.registrants() + "?type=presenter").items())
        .extracting(it -> it.path("userId").asString())
        .containsExactly("pia");
    assertThat(teacher().get(lesson.registrants() + "?status=denied&status=blocked").items())
        .isEmpty();
    assertThat(teacher().get(lesson.registrants() + "?colour=red").text("/errors/0/code"))
        .isEqualTo("unknown-filter");
    assertThat(teacher().get(lesson.registrants() + "?status=red").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"firstName":"Ana","email":"a@x.example"}                         | /userId    | not-blank
          {"userId":"u","email":"a@x.example"}                              | /firstName | not-blank
          {"userId":"u","firstName":"Ana","email":"nonsense"}               | /email     | email
          {"userId":"u","firstName":"Ana","type":"guest"}                   | /type      | unknown
          {"userId":"u","firstName":"Ana","zoom":"soon"}                    | /zoom      | unknown
          {"userId":"u","firstName":"Ana","colour":"red"}                   | /colour    | unknown-field
          {"userId":"u","firstName":"A\\u0007"}                             | /firstName | control-character
          {"registrants":[]}                                                | /registrants | size
          {"registrants":[null]}                                            | /registrants/0 | wrong-type
          {"registrants":[{"userId":"u"}]}                                  | /registrants/0/firstName | not-blank
          """)
  void whatIsWrongIsNamed(String body, String pointer, String code) {
    Api.Answer answer = teacher().post(lesson().registrants(), body);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.json().path("errors").valueStream())
        .anySatisfy(
            error -> {
              assertThat(error.path("pointer").asString()).isEqualTo(pointer);
              assertThat(error.path("code").asString()).isEqualTo(code);
            });
  }

  @Test
  void fiveHundredPeopleAndNoMore() {
    Lesson lesson = lesson();
    String tooMany =
        String.join(",", IntStream.range(0, 501).mapToObj(i -> later("m" + i, "Mo", "M")).toList());

    Api.Answer answer = teacher().post(lesson.registrants(), "{\"registrants\":[" + tooMany + "]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(teacher().get(lesson.registrants()).items()).isEmpty();
  }

  private static String later(String id, String first, String last) {
    return "{\"userId\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"zoom\":\"later\"}"
        .formatted(id, first, last);
  }
}
