package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody who does not manage the meeting learns of others who they are, or how they come in. */
class OthersTest extends JoinTest {

  private static final String HIDDEN =
      """
      {"userId":"p7","firstName":"Geheim","lastName":"Niemand","email":"p7@campus.example"}
      """;

  @Test
  void noAnswerTellsAMemberOfOthers() {
    Lesson lesson = running(lesson());
    String row = teacher().post(lesson.registrants(), HIDDEN).text("/id");
    String link = joins(student("p7"), lesson).text("/url");
    String batch =
        teacher()
            .call("PUT", lesson.registrants(), everybody())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    soon().until(() -> teacher().get(batch).text("/status").equals("done"));

    for (Api other : List.of(student("s1"), student("ben"), sameEmail(), stranger("eve"))) {
      for (Api.Answer answer : answers(other, lesson, row, batch)) {
        assertThat(answer.json() + " " + answer.headers().map())
            .doesNotContain("Geheim", "Niemand", email("p7"), email("s2"), link, "zak=");
      }
    }
    assertThat(link).contains("tk=");
    assertThat(teacher().get(lesson.registrants() + "/" + row).text("/email"))
        .isEqualTo(email("p7"));
  }

  @Test
  void noLinkStandsInWhatManagersAreTold() {
    Lesson lesson = running(lesson());
    List<String> told = new ArrayList<>();
    told.add(teacher().post(lesson.registrants(), person("ana")).json().toString());
    joins(student("ana"), lesson);
    told.add(teacher().call("PUT", lesson.registrants(), "{\"registrants\":[]}").json().toString());
    told.add(teacher().get(lesson.registrants()).json().toString());
    told.add(student("ana").get(lesson.registrants() + "/me").json().toString());

    assertThat(told).noneMatch(it -> it.contains("http") || it.contains("tk="));
  }

  /** All that somebody who manages nothing may try. */
  private static List<Api.Answer> answers(Api caller, Lesson lesson, String row, String batch) {
    String list = lesson.registrants();
    List<Api.Answer> answers = new ArrayList<>();
    for (String path : List.of("", "?status=blocked", "?type=presenter", "/" + row, "/me")) {
      answers.add(caller.get(list + path));
    }
    answers.add(caller.get(batch));
    answers.add(caller.post(list, HIDDEN));
    answers.add(caller.post(list, "{\"registrants\":[" + HIDDEN + "]}"));
    answers.add(caller.call("PUT", list, "{\"registrants\":[" + HIDDEN + "]}"));
    for (String verdict : List.of("approve", "deny")) {
      answers.add(caller.post(list + "/" + row + "/" + verdict, ""));
    }
    answers.add(caller.call("DELETE", list + "/" + row, null));
    answers.add(caller.post(list + "/me", ""));
    answers.add(caller.get("/api/v1/people/p7"));
    answers.add(caller.call("DELETE", "/api/v1/people/p7", null));
    answers.add(caller.post(lesson.path() + "/join", "{\"as\":\"host\"}"));
    answers.add(caller.post(lesson.path() + "/join", ""));
    return answers;
  }

  /** A member who comes with somebody else's e-mail. */
  private Api sameEmail() {
    return user("dan", email("p7"), "member");
  }

  private static String everybody() {
    List<String> people = new ArrayList<>(List.of(HIDDEN));
    for (int i = 0; i < 26; i++) {
      people.add(person("s" + i, email("s" + i), ",\"zoom\":\"later\""));
    }
    return "{\"registrants\":" + people + "}";
  }
}
