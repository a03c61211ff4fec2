package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendersTest extends RouteTest {

  @Test
  void aStrangersAccountIsUnknown() throws Exception {
    for (String account : List.of("nobody", "campus/x", "..%2Fcampus", "", "CAMPUS")) {
      assertRefused(new Zoom(server.port(), account, "one").post(BODY), 404, "unknown-account");
    }
    assertThat(server.counted("unknown", "unknown", "unknown-account")).isEqualTo(5);
  }

  @Test
  void anAccountWithoutSecretIsAskedToComeBack() throws Exception {
    assertRefused(new Zoom(server.port(), "bare", "one").post(BODY), 503, "no-secret");
    assertThat(server.counted("bare", "unknown", "no-secret")).isPositive();
  }

  @Test
  void theOldTokenCountsOnlyForOldAppsWithoutSecret() throws Exception {
    byte[] body = Zoom.event("meeting.started", "C", "{}").getBytes(UTF_8);
    assertThat(withToken("old", body, "tok").statusCode()).isEqualTo(204);
    assertRefused(withToken("old", body, "tuk"), 401, "bad-signature");
    assertRefused(withToken("bare", body, "tok"), 503, "no-secret");
    assertRefused(withToken("later", body, "t"), 401, "bad-signature");
    assertRefused(
        withToken(
            "old",
            "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"x\"}}"
                .getBytes(UTF_8),
            "tok"),
        401,
        "bad-signature");
  }

  @Test
  void secretsAreReplacedWhileRunning() throws Exception {
    Zoom renewed = new Zoom(server.port(), "later", "fresh");
    String body = Zoom.event("meeting.started", "D", "{}");
    assertThat(renewed.post(body).statusCode()).isEqualTo(401);
    Files.writeString(files.resolve("later.webhook"), "secret-tokens: [fresh, one]");
    server.secrets.refresh();
    assertThat(renewed.post(body).statusCode()).isEqualTo(204);
    assertThat(new Zoom(server.port(), "later", "one").post(body).statusCode()).isEqualTo(204);
  }

  @Test
  void anotherZoomAccountsEventIsRefusedAndCounted() throws Exception {
    assertRefused(zoom.post(Zoom.event("meeting.started", "B", "{}")), 401, "foreign-account");
    assertThat(server.counted("campus", "meeting", "foreign-account")).isPositive();
    assertThat(server.producer.history()).isEmpty();
  }

  private HttpResponse<String> withToken(String account, byte[] body, String token)
      throws Exception {
    Zoom zoom = new Zoom(server.port(), account, "none");
    return zoom.send(body, zoom.signedNow(body), r -> r.header("authorization", token));
  }
}
