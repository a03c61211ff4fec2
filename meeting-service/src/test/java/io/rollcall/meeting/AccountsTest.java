package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccountsTest extends MeetingServiceTest {

  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String HOSTS = "/api/v1/hosts";

  @Test
  void anOperatorSeesTheAccountsByKeyWithoutSecrets() {
    Api.Answer answer = operator().get(ACCOUNTS);

    assertThat(answer.items())
        .extracting(it -> it.path("key").asString())
        .containsExactly(
            "campus",
            "double",
            "mistaken",
            "night",
            "retired",
            "shared",
            "small",
            "switched-off",
            "unheard",
            "unplugged",
            "unreachable");
    assertThat(answer.items().getFirst().toString())
        .isEqualTo(
            """
            {"key":"campus","kind":"oauth","plan":"business","zoomAccountIds":["abc"],"hosts":2}\
            """);
    assertThat(answer.json().path("next").isNull()).isTrue();
    assertThat(answer.json().toString()).doesNotContain("s3cret", "client");
  }

  @Test
  void aTeacherSeesTheHostsOfTheAccountsThatAreAskedFor() {
    Api.Answer answer = teacher("C1").get(HOSTS + "?account=night&account=campus&account=none");

    assertThat(answer.items())
        .extracting(it -> it.path("email").asString())
        .containsExactly(
            "host1@campus.example",
            "host2@campus.example",
            "basic@night.example",
            "gone@night.example",
            "licensed@night.example");
    assertThat(answer.items().getLast().toString())
        .isEqualTo(
            """
            {"account":"night","email":"licensed@night.example","registration":false,\
            "webinars":true,"cloudRecording":false,"meetingsAtOnce":2}\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {ACCOUNTS, HOSTS})
  void pagesHoldEverythingOnceInTheSameOrder(String list) {
    Api admin = user("admin-1", List.of("admin"), List.of());
    List<JsonNode> all = admin.get(list).items();

    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    do {
      Api.Answer page = admin.get(list + "?limit=2" + cursor);
      assertThat(page.items()).hasSizeBetween(1, 2);
      found.addAll(page.items());
      cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("/next");
    } while (!cursor.isEmpty());

    assertThat(found).isEqualTo(all).hasSizeGreaterThan(4);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    Api admin = user("admin-1", List.of("admin"), List.of());
    String cursor = admin.get(ACCOUNTS + "?limit=1").text("/next");

    Api.Answer answer = admin.get(HOSTS + "?cursor=" + cursor);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/bad-cursor");
  }

  @Test
  void moreAccountsThanAListTakesAreRefused() {
    Api.Answer answer = teacher("C1").get(HOSTS + "?" + "account=a&".repeat(21));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("?account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduler", "global-scheduler"})
  void aRoleThatMayScheduleSeesHosts(String role) {
    Api.Answer answer = user("somebody", List.of(role), List.of()).get(HOSTS);

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aStudentSeesNeitherHostsNorAccounts() {
    Api student = student("C1");

    List<Integer> answers = List.of(student.get(HOSTS).status(), student.get(ACCOUNTS).status());

    assertThat(answers).containsExactly(403, 403);
  }

  @Test
  void anOperatorWhoSchedulesNothingSeesNoHosts() {
    assertThat(operator().get(HOSTS).status()).isEqualTo(403);
  }
}
