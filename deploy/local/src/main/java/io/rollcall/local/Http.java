package io.rollcall.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few calls to what runs here. */
final class Http {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration QUICK = Duration.ofSeconds(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(QUICK).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An answer.
   *
   * @param json missing when the body is none
   * @param tag the {@code ETag}; empty when there is none
   * @param location the {@code Location}; empty when there is none
   */
  record Answer(int status, JsonNode json, String tag, String location) {

    boolean isOk() {
      return status / 100 == 2;
    }
  }

  private Http() {}

  static Readiness.Check answers(URI uri) {
    return () -> probe(uri).isPresent();
  }

  static Readiness.Check isOk(URI uri) {
    return () -> probe(uri).filter(status -> status / 100 == 2).isPresent();
  }

  private static Optional<Integer> probe(URI uri) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(QUICK).build();
      return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Answer get(String url, String token) throws IOException, InterruptedException {
    return send(request(url, token).GET());
  }

  /** What is no JSON, and for everybody who has the link. */
  static String text(String url) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(request(url, "").GET().build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new Failure("The link answers " + answer.statusCode());
    }
    return answer.body();
  }

  static Answer delete(String url, String token) throws IOException, InterruptedException {
    return send(request(url, token).DELETE());
  }

  static Answer post(String url, String token, Map<String, ?> json)
      throws IOException, InterruptedException {
    return post(url, token, json, Map.of());
  }

  static Answer post(String url, String token, Map<String, ?> json, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(with(request(url, token), "application/json", headers).POST(body(json)));
  }

  static Answer put(String url, String token, Map<String, ?> json)
      throws IOException, InterruptedException {
    return send(with(request(url, token), "application/json", Map.of()).PUT(body(json)));
  }

  static Answer patch(String url, String token, Map<String, ?> json, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        with(request(url, token), "application/merge-patch+json", headers);
    return send(request.method("PATCH", body(json)));
  }

  private static HttpRequest.Builder with(
      HttpRequest.Builder request, String contentType, Map<String, String> headers) {
    headers.forEach(request::header);
    return request.header("Content-Type", contentType);
  }

  private static HttpRequest.BodyPublisher body(Map<String, ?> json) {
    return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(json));
  }

  private static HttpRequest.Builder request(String url, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> answer = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
      String tag = answer.headers().firstValue("ETag").orElse("");
      String location = answer.headers().firstValue("Location").orElse("");
      return new Answer(answer.statusCode(), parse(answer.body()), tag, location);
    } catch (ConnectException e) {
      throw new Failure(built.uri() + " does not answer; deploy/local/status tells what runs");
    }
  }

  private static JsonNode parse(String body) {
    String start = body.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? JSON.readTree(body)
        : JSON.missingNode();
  }
}
