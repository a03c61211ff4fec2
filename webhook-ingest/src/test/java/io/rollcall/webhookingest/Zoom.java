package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Signs and posts as Zoom does. */
record Zoom(int port, String account, String secret) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static String event(String name, String accountId, String object) {
    return "{\"event\":\"%s\",\"payload\":{\"account_id\":\"%s\",\"object\":%s},\"event_ts\":%d}"
        .formatted(name, accountId, object, System.currentTimeMillis());
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return post(body.getBytes(UTF_8));
  }

  HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return send(body, signedNow(body), request -> request);
  }

  HttpResponse<String> send(byte[] body, Signed signed, UnaryOperator<HttpRequest.Builder> change)
      throws IOException, InterruptedException {
    return CLIENT.send(change.apply(request(body, signed)).build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> postAsync(byte[] body) {
    return CLIENT.sendAsync(request(body, signedNow(body)).build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(byte[] body, Signed signed) {
    return HttpRequest.newBuilder(uri())
        .timeout(Duration.ofSeconds(20))
        .header(Claim.TIMESTAMP, signed.timestamp())
        .header(Claim.SIGNATURE, signed.signature())
        .header("content-type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofByteArray(body));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/webhooks/zoom/" + account);
  }

  Signed signedNow(byte[] body) {
    return signed(body, System.currentTimeMillis() / 1_000);
  }

  Signed signed(byte[] body, long seconds) {
    String timestamp = Long.toString(seconds);
    byte[] signature = new SecretToken(secret).signatureOf(timestamp.getBytes(UTF_8), body);
    return new Signed(timestamp, "v0=" + HexFormat.of().formatHex(signature));
  }

  record Signed(String timestamp, String signature) {}
}
