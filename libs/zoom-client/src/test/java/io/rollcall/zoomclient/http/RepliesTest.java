package io.rollcall.zoomclient.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomRefusal.Limited;
import io.rollcall.zoomclient.answers.ZoomRefusal.NotLicensed;
import io.rollcall.zoomclient.answers.ZoomRefusal.TokenRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

class RepliesTest {

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
    assertThat(cause(404, "")).isEqualTo(ZoomOutage.Cause.UNREADABLE);
    assertThat(cause(403, "{\"message\":\"Forbidden\"}")).isEqualTo(ZoomOutage.Cause.UNREADABLE);
  }

  @Test
  void aStatusThatCannotBeMistakenNeedsNoBody() {
    assertThat(read(401, "")).isInstanceOf(ZoomAnswer.No.class);
    assertThat(Refusal.of(401, "")).isInstanceOf(TokenRefused.class);
    assertThat(Refusal.of(429, "<html>slow down</html>")).isInstanceOf(Limited.class);
  }

  @Test
  void nothingIsAYesOnlyWhereZoomSaysSo() {
    assertThat(read(204, "")).isInstanceOf(ZoomAnswer.Yes.class);
    assertThat(read(200, "")).isInstanceOf(ZoomAnswer.NotKnown.class);
  }

  @Test
  void aNoUnderStatus200IsANo() {
    String text = "{\"code\":200,\"message\":\"Webinar plan is missing.\"}";

    assertThat(Refusal.of(200, text)).isInstanceOf(NotLicensed.class);
    assertThat(read(200, "{\"id\":1,\"code\":200,\"message\":\"x\"}"))
        .isInstanceOf(ZoomAnswer.Yes.class);
  }

  private static ZoomOutage.Cause cause(int status, String body) {
    return switch (read(status, body)) {
      case ZoomAnswer.NotKnown<JsonNode>(var outage) -> outage.cause();
      case ZoomAnswer<JsonNode> other -> throw new AssertionError(other);
    };
  }

  private static ZoomAnswer<JsonNode> read(int status, String body) {
    return Replies.read(status, new HttpHeaders(), utf8(body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
