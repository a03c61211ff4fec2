package io.rollcall.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.platform.callers.TokenProperties.Claims;
import io.rollcall.platform.callers.TokenProperties.Machine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

  private final ClaimReader reader = new ClaimReader(places("/roles"), Machine.NAMELESS);

  @Test
  void rolesAreFoundWhereverTheProviderPutsThem() {
    ClaimReader keycloak = new ClaimReader(places("/realm_access/roles"), Machine.NAMELESS);

    Caller caller =
        keycloak
            .caller(Map.of("sub", "u", "realm_access", Map.of("roles", List.of("scheduler"))))
            .orElseThrow();

    assertThat(caller.roles()).containsExactly("scheduler");
  }

  @Test
  void whatHasAnUnexpectedFormGivesNoRight() {
    Caller caller =
        reader
            .caller(
                Map.of(
                    "sub",
                    "u",
                    "name",
                    7,
                    "roles",
                    "admin",
                    "courses",
                    List.of(
                        "C1",
                        Map.of("course", "C1"),
                        Map.of("role", "manager"),
                        Map.of("course", "C1", "role", "Manager"),
                        Map.of("course", "C1", "session", 5, "role", "manager"),
                        Map.of("course", "C1", "session", "", "role", "manager"),
                        Map.of("course", List.of("C1"), "role", "manager"))))
            .orElseThrow();

    assertThat(caller.name()).isNull();
    assertThat(caller.roles()).isEmpty();
    assertThat(caller.courses()).isEmpty();
  }

  @Test
  void aTokenThatDoesNotSayWhoseItIsMakesNoCaller() {
    assertThat(reader.caller(Map.of("name", "Ada"))).isEmpty();
    assertThat(reader.caller(Map.of("sub", 7))).isEmpty();
    assertThat(reader.caller(Map.of("sub", "a".repeat(256)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb", "a\u0085"})
  void aTextWithControlCharactersIsNone(String text) {
    assertThat(reader.caller(Map.of("sub", text))).isEmpty();

    Map<String, Object> course =
        Map.of("course", "C1", "role", "member", "groups", List.of("G1", text));
    Caller caller =
        reader
            .caller(Map.of("sub", "u", "roles", List.of("r", text), "courses", List.of(course)))
            .orElseThrow();
    assertThat(caller.roles()).containsExactly("r");
    assertThat(caller.courses().getFirst().groups()).containsExactly("G1");
  }

  @Test
  void aMachineIsToldFromAPerson() {
    ClaimReader strict = new ClaimReader(places("/roles"), Machine.MARKED);
    Map<String, Object> nameless = Map.of("sub", "portal");
    Map<String, Object> person = Map.of("sub", "u", "email", "u@campus.example");
    Map<String, Object> rfc9068 = Map.of("sub", "portal", "client_id", "portal", "name", "Portal");
    Map<String, Object> granted = Map.of("sub", "x@clients", "gty", "client-credentials");

    assertThat(reader.isMachine(nameless)).isTrue();
    assertThat(strict.isMachine(nameless)).isFalse();
    assertThat(reader.isMachine(person)).isFalse();
    assertThat(strict.isMachine(rfc9068)).isTrue();
    assertThat(strict.isMachine(granted)).isTrue();
  }

  @Test
  void aCallerShowsNoNameInALog() {
    Caller caller = reader.caller(Map.of("sub", "u", "email", "u@campus.example")).orElseThrow();

    assertThat(caller.toString()).isEqualTo("Caller[u]");
  }

  private static Claims places(String roles) {
    return new Claims(
        "/sub",
        "/name",
        "/given_name",
        "/family_name",
        "/email",
        roles,
        "/courses",
        "/client_id",
        "/gty");
  }
}
