package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCheckTest extends MeetingServiceTest {

  @BeforeEach
  void anAppThatMayEverything() {
    rules("{}");
  }

  @Test
  void aMissingScopeIsToldByServiceAndName() {
    rules("{\"withoutScopes\": [\"meeting:write:meeting\", \"meeting:read:registrant\"]}");

    Api.Answer answer = check("night");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/plan")).isEqualTo("pro");
    assertThat(Instant.parse(answer.text("/token/until"))).isAfter(Instant.now());
    assertThat(answer.json().at("/token/failure").isNull()).isTrue();
    assertThat(answer.json().path("missingScopes").path("meeting-service").toString())
        .contains("\"meeting:write:meeting\"");
    assertThat(answer.json().path("missingScopes").path("registrant-service").toString())
        .contains("\"meeting:read:registrant\"");
    assertThat(answer.json().toString()).doesNotContain("s3cret", "eyJ", "client");
  }

  @Test
  void aHostIsLicensedOrBasicOrNotKnownToZoom() {
    Api.Answer answer = check("night");

    assertThat(answer.json().at("/hosts/items").toString())
        .isEqualTo(
            """
            [{"email":"licensed@night.example","standing":"licensed"},\
            {"email":"basic@night.example","standing":"basic"},\
            {"email":"gone@night.example","standing":"missing"}]\
            """);
  }

  @Test
  void hostsThatTheAppMayNotReadAreAFailureOfTheHostsAlone() {
    rules("{\"withoutScopes\": [\"user:read:list_users\"]}");

    Api.Answer answer = check("night");

    assertThat(answer.json().at("/token/failure").isNull()).isTrue();
    assertThat(answer.json().at("/hosts/items").isNull()).isTrue();
    assertThat(answer.text("/hosts/failure/reason")).isEqualTo("refused");
    assertThat(answer.json().at("/hosts/failure/zoom/code").asInt()).isEqualTo(4711);
    assertThat(answer.text("/hosts/failure/zoom/message")).contains("user:read:list_users");
  }

  @Test
  void anAppThatIsSwitchedOffIsToldInZoomsWords() {
    Api.Answer answer = check("switched-off");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/token").toString())
        .isEqualTo(
            """
            {"until":null,"failure":{"reason":"refused","zoom":{"status":400,"code":0,\
            "message":"invalid_client: The app has been disabled by the developer"}}}\
            """);
    assertThat(answer.json().path("missingScopes").isNull()).isTrue();
    assertThat(answer.text("/hosts/failure/reason")).isEqualTo("refused");
  }

  @Test
  void aJwtAppTellsItsHostsButNoScopes() {
    Api.Answer answer = check("retired");

    assertThat(answer.text("/kind")).isEqualTo("jwt");
    assertThat(answer.json().at("/token/failure").isNull()).isTrue();
    assertThat(answer.json().path("missingScopes").isNull()).isTrue();
    assertThat(answer.text("/hosts/items/0/standing")).isEqualTo("licensed");
    assertThat(answer.json().toString()).doesNotContain("s3cret", "eyJ");
  }

  @ParameterizedTest
  @CsvSource({"unplugged, no-credentials", "unreachable, connection"})
  void aTokenThatCannotBeAskedForIsToldWithoutZoomsWords(String account, String reason) {
    Api.Answer answer = check(account);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/token/failure/reason")).isEqualTo(reason);
    assertThat(answer.json().at("/token/failure/zoom").isNull()).isTrue();
  }

  @Test
  void anUnknownAccountIsNotFound() {
    assertThat(check("nowhere").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"night", "nowhere"})
  void aTeacherChecksNothingAndLearnsOfNoAccount(String account) {
    Api.Answer answer = teacher("C1").post(path(account), "");

    assertThat(answer.status()).isEqualTo(403);
  }

  private Api.Answer check(String account) {
    return operator().post(path(account), "");
  }

  private static String path(String account) {
    return "/api/v1/accounts/" + account + "/check";
  }

  private void rules(String json) {
    simulator.put("/control/accounts/night/rules", json);
  }
}
