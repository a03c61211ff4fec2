package io.rollcall.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Zoom's calls about one meeting, each made once. */
record Webhook(EnvFile env, String zoomId) {

  private static final Duration ZOOM_WAITS = Duration.ofSeconds(3);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Returns the status of the answer. */
  int joined(String person) throws IOException, InterruptedException {
    String body =
        """
        {"event":"meeting.participant_joined","event_ts":%d,"payload":{"account_id":"%s","object":\
        {"id":"%s","uuid":"Y3Jvd2Q=","participant":{"user_id":"16778240","user_name":"%s",\
        "participant_uuid":"%s","join_time":"%s"}}}}\
        """
            .formatted(
                System.currentTimeMillis(),
                env.get("ZOOM_ACCOUNT_ID"),
                zoomId,
                person,
                UUID.randomUUID(),
                Instant.now());
    return post(body);
  }

  private int post(String body) throws IOException, InterruptedException {
    String now = Long.toString(System.currentTimeMillis() / 1_000);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(env.get("INGEST_URL") + "/webhooks/zoom/" + env.get("ACCOUNT")))
            .timeout(ZOOM_WAITS)
            .header("x-zm-request-timestamp", now)
            .header("x-zm-signature", "v0=" + signature("v0:" + now + ":" + body))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(env.get("WEBHOOK_SECRET").getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
