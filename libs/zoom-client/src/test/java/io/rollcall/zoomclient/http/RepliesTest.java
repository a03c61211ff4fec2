package io.rollcall.zoomclient.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepliesTest {

  private static final Path SHARED = Path.of("../../../shared/zoom/payloads/rest");

  @Test
  void aDailyLimitTellsWhenItEnds() {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Retry-After", "2026-05-31T00:00:00Z");

    ZoomRefusal refusal = refusal(429, headers, "{\"code\":429,\"message\":\"daily\"}");

    assertThat(refusal.isRateLimit()).isTrue();
    assertThat(refusal.retryAfter()).contains(Instant.parse("2026-05-31T00:00:00Z"));
  }

  @Test
  void aLimitPerSecondDoesNot() {
    ZoomRefusal refusal = refusal(429, new HttpHeaders(), "{\"code\":429,\"message\":\"QPS\"}");

    assertThat(refusal.retryAfter()).isEmpty();
  }

  @Test
  void zoomsClockIsReadFromTheAnswer() {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Date", "Sat, 21 Nov 2026 22:54:00 GMT");

    ZoomAnswer<JsonNode> answer = Replies.read(200, headers, utf8("{}"));

    assertThat(answer).isInstanceOf(ZoomAnswer.Yes.class);
    assertThat(((ZoomAnswer.Yes<JsonNode>) answer).zoomTime())
        .contains(Instant.parse("2026-11-21T22:54:00Z"));
  }

  @Test
  void htmlIsNobodysNo() {
    assertThat(cause(403, "<html>forbidden by a proxy</html>"))
        .isEqualTo(ZoomOutage.Cause.UNREADABLE);
    assertThat(cause(200, "<html>please log in</html>")).isEqualTo(ZoomOutage.Cause.UNREADABLE);
    assertThat(cause(503, "{\"code\":1}")).isEqualTo(ZoomOutage.Cause.SERVER_ERROR);
    assertThat(cause(302, "")).isEqualTo(ZoomOutage.Cause.UNREADABLE);
  }

  @Test
  void whatOAuthRefusesIsOursWhateverItsStatus() {
    String unsupported =
        "{\"reason\":\"unsupported grant type\",\"error\":\"unsupported_grant_type\"}";
    String scopes = "{\"code\":4711,\"message\":\"Invalid access token, does not contain scopes\"}";

    assertThat(refusal(400, new HttpHeaders(), unsupported).isOurs()).isTrue();
    assertThat(refusal(400, new HttpHeaders(), scopes).isOurs()).isTrue();
    assertThat(refusal(400, new HttpHeaders(), "{\"code\":300}").isOurs()).isFalse();
  }

  @Test
  void everyDocumentedErrorIsARefusalWithItsCode() throws IOException {
    assumeThat(SHARED).isDirectory();
    try (Stream<Path> files = Files.list(SHARED)) {
      for (Path file : files.filter(RepliesTest::isError).toList()) {
        JsonNode error = JsonMapper.shared().readTree(Files.readString(file));
        int status = error.path("_http_status").asInt();
        JsonNode body = error.path("body");

        ZoomRefusal refusal = refusal(status, new HttpHeaders(), body.toString());

        assertThat(refusal.code()).as(file.toString()).isEqualTo(body.path("code").asInt(0));
        assertThat(refusal.message()).as(file.toString()).isNotBlank();
      }
    }
  }

  private static boolean isError(Path file) {
    return file.getFileName().toString().startsWith("error-");
  }

  private static ZoomRefusal refusal(int status, HttpHeaders headers, String body) {
    return switch (Replies.read(status, headers, utf8(body))) {
      case ZoomAnswer.No<JsonNode>(var refusal) -> refusal;
      case ZoomAnswer<JsonNode> other -> throw new AssertionError(other);
    };
  }

  private static ZoomOutage.Cause cause(int status, String body) {
    return switch (Replies.read(status, new HttpHeaders(), utf8(body))) {
      case ZoomAnswer.NotKnown<JsonNode>(var outage) -> outage.cause();
      case ZoomAnswer<JsonNode> other -> throw new AssertionError(other);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
