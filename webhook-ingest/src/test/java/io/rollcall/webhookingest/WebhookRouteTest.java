package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.webhookingest.Zoom.Signed;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookRouteTest extends RouteTest {

  @Test
  void aSignedEventIsPublishedAsItCame() throws Exception {
    HttpResponse<String> answer = zoom.post(BODY);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(server.producer.history()).hasSize(1);
    assertThat(server.producer.history().getFirst().value()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(server.counted("campus", "meeting", "accepted")).isPositive();
  }

  @Test
  void anySecretOfTheAccountWillDo() throws Exception {
    assertThat(new Zoom(server.port(), "campus", "two").post(BODY).statusCode()).isEqualTo(204);
    assertRefused(new Zoom(server.port(), "campus", "three").post(BODY), 401, "bad-signature");
  }

  @Test
  void oneByteChangedIsRefused() throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    Signed signed = zoom.signedNow(body);
    body[20] ^= 1;

    assertRefused(zoom.send(body, signed, r -> r), 401, "bad-signature");
    assertThat(server.producer.history()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v0=",
        "v0=00",
        "v1=0000000000000000000000000000000000000000000000000000000000000000",
        "v0=000000000000000000000000000000000000000000000000000000000000000G",
        "v0=00000000000000000000000000000000000000000000000000000000000000000",
      })
  void aSignatureOfAnotherFormIsRefused(String signature) throws Exception {
    String now = zoom.signedNow(new byte[0]).timestamp();
    assertRefused(
        zoom.send(BODY.getBytes(UTF_8), new Signed(now, signature), r -> r), 401, "bad-signature");
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 302})
  void aSignatureForAnotherTimeIsRefused(long seconds) throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    long then = System.currentTimeMillis() / 1_000 + seconds;
    assertRefused(zoom.send(body, zoom.signed(body, then), r -> r), 401, "other-time");
  }

  @ParameterizedTest
  @ValueSource(longs = {-295, 295})
  void aFewMinutesApartAreTaken(long seconds) throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    long then = System.currentTimeMillis() / 1_000 + seconds;
    assertThat(zoom.send(body, zoom.signed(body, then), r -> r).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1700000000", "1.7e9", "1700000000000", " 1", "0x10"})
  void aTimestampThatIsNotInSecondsIsRefused(String timestamp) throws Exception {
    String signature = zoom.signedNow(BODY.getBytes(UTF_8)).signature();
    HttpResponse<String> answer =
        zoom.send(BODY.getBytes(UTF_8), new Signed(timestamp, signature), r -> r);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aChallengeIsAnsweredAndPublishedNowhere() throws Exception {
    String token = "qgg8vlvZRS6UYooatFL8Aw";
    String challenge =
        "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"%s\"}}"
            .formatted(token);

    HttpResponse<String> answer = new Zoom(server.port(), "campus", "two").post(challenge);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    assertThat(json.get("plainToken").asString()).isEqualTo(token);
    assertThat(json.get("encryptedToken").asString())
        .isEqualTo(new SecretToken("two").encrypt(token));
    assertThat(server.producer.history()).isEmpty();
    assertRefused(
        new Zoom(server.port(), "campus", "guessed").post(challenge), 401, "bad-signature");
  }

  @Test
  void aChallengeWithoutTokenIsRefused() throws Exception {
    assertRefused(zoom.post("{\"event\":\"endpoint.url_validation\"}"), 400, "no-event");
  }

  @Test
  void aBodyWithoutEventIsRefused() throws Exception {
    assertRefused(zoom.post("[1,2"), 400, "no-event");
    assertRefused(zoom.post(""), 400, "no-event");
  }

  @Test
  void whatIsDamagedBehindItsNameIsPublishedAndCounted() throws Exception {
    assertThat(zoom.post("{\"event\":\"x.y\",\"payload\":{").statusCode()).isEqualTo(204);
    assertThat(server.counted("campus", "other", "damaged")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"})
  void onlyPostIsAllowed(String method) throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    HttpResponse<String> answer =
        zoom.send(
            body, zoom.signedNow(body), r -> r.method(method, BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("POST");
  }

  @Test
  void anIncomingTraceIsContinued() throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    String trace = "0af7651916cd43dd8448eb211c80319c";
    zoom.send(
        body,
        zoom.signedNow(body),
        r -> r.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    String sent =
        new String(
            server.producer.history().getFirst().headers().lastHeader("traceparent").value(),
            UTF_8);
    assertThat(sent).startsWith("00-" + trace + "-").endsWith("-01").doesNotContain("b7ad6b71");
  }
}
