package io.rollcall.zoomclient.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.answers.ZoomRefusal.CredentialsRefused;
import io.rollcall.zoomclient.answers.ZoomRefusal.FieldError;
import io.rollcall.zoomclient.answers.ZoomRefusal.Invalid;
import io.rollcall.zoomclient.answers.ZoomRefusal.ScopesMissing;
import io.rollcall.zoomclient.answers.ZoomRefusal.TokenRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusalsTest {

  private static final Path SHARED = Path.of("../../../shared/zoom/payloads/rest");

  @ParameterizedTest
  @CsvSource({
    "401,   124, TokenRefused",
    "400,   124, TokenRefused",
    "400,  4711, ScopesMissing",
    "401,  4711, ScopesMissing",
    "400,  4702, CredentialsRefused",
    "400,   200, NotLicensed",
    "400,  3161, NotLicensed",
    "400,   300, Invalid",
    "404,   300, Invalid",
    "404,  1001, UserMissing",
    "400,  1010, UserMissing",
    "400,  3000, Inaccessible",
    "404,  3001, MeetingMissing",
    "400,  3001, MeetingMissing",
    "400,  3002, Running",
    "400,  3027, HostNotRegistrable",
    "400,  3034, Full",
    "400,  3035, Full",
    "400,  3043, Full",
    "400,  3038, RegistrationClosed",
    "404,  3301, RecordingAbsent",
    "400,  3303, RecordingAbsent",
    "400, 12702, TooOld",
    "404,  2300, Other",
    "403,  9999, Other"
  })
  void aRefusalIsToldByItsCodeInAnyLanguage(int status, int code, String kind) {
    String body = "{\"code\":%d,\"message\":\"Esto no es posible.\",\"extra\":{}}".formatted(code);

    ZoomRefusal refusal = Refusal.of(status, body);

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.message()).isEqualTo("Esto no es posible.");
  }

  @ParameterizedTest
  @CsvSource({"400, 4711", "401, 124", "401, 4700"})
  void missingScopesAreNamedWhateverTheCode(int status, int code) {
    String text = "Invalid access token, does not contain scopes:[a:read:b, a:read:b:admin].";
    String body = "{\"code\":%d,\"message\":\"%s\"}".formatted(code, text);

    ZoomRefusal refusal = Refusal.of(status, body);

    assertThat(refusal)
        .isInstanceOfSatisfying(
            ScopesMissing.class,
            it -> assertThat(it.scopes()).containsExactlyInAnyOrder("a:read:b", "a:read:b:admin"));
    assertThat(refusal.isOurs()).isTrue();
  }

  @Test
  void aValidationTellsItsFields() {
    String body =
        """
        {"code": 300, "message": "Validation Failed.",
         "errors": [{"field": "topic", "message": "Too long."}, {"field": 7}]}
        """;

    assertThat(Refusal.of(400, body))
        .isInstanceOfSatisfying(
            Invalid.class,
            it ->
                assertThat(it.errors())
                    .containsExactly(
                        new FieldError("topic", "Too long."), new FieldError("7", "")));
  }

  @Test
  void oAuthHasAShapeOfItsOwn() {
    String body = "{\"reason\":\"unsupported grant type\",\"error\":\"unsupported_grant_type\"}";

    ZoomRefusal refusal = Refusal.of(400, body);

    assertThat(refusal).isInstanceOf(CredentialsRefused.class);
    assertThat(refusal.message()).isEqualTo("unsupported_grant_type: unsupported grant type");
    assertThat(Refusal.of(401, body)).isInstanceOf(TokenRefused.class);
  }

  @Test
  void aTextIsCutAndSoAreTooManyFields() {
    String field = "{\"field\":\"f\",\"message\":\"m\"},";
    String body =
        "{\"code\":300,\"message\":\"%s\",\"errors\":[%s{}]}"
            .formatted("x".repeat(5000), field.repeat(200));

    Invalid refusal = (Invalid) Refusal.of(400, body);

    assertThat(refusal.message()).hasSize(1000);
    assertThat(refusal.errors()).hasSize(50);
  }

  @Test
  void everyDocumentedErrorIsARefusalWithItsCode() throws IOException {
    assumeThat(SHARED).isDirectory();
    try (Stream<Path> files = Files.list(SHARED)) {
      for (Path file : files.filter(RefusalsTest::isError).toList()) {
        JsonNode error = JsonMapper.shared().readTree(Files.readString(file));
        JsonNode body = error.path("body");

        ZoomRefusal refusal = Refusal.of(error.path("_http_status").asInt(), body.toString());

        assertThat(refusal.code()).as(file.toString()).isEqualTo(body.path("code").asInt(0));
        assertThat(refusal.message()).as(file.toString()).isNotBlank();
      }
    }
  }

  private static boolean isError(Path file) {
    return file.getFileName().toString().startsWith("error-");
  }
}
