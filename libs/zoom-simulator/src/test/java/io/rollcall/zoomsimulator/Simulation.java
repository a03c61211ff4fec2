package io.rollcall.zoomsimulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulator, a receiver and one account between them. */
public final class Simulation implements AutoCloseable {

  static final String SECRET = "webhook-secret";

  final RunningSimulator simulator;
  final Receiver receiver;
  public final SimulatorClient control;
  private final HttpClient http = HttpClient.newHttpClient();

  public Simulation(String... properties) throws IOException {
    simulator = RunningSimulator.start(properties);
    control = simulator.client();
    receiver = new Receiver();
    account(receiver.url());
  }

  public void account(String webhook) {
    control.put(
        "/control/accounts/campus",
        """
        {"key": "campus", "accountId": "abcDEF123", "clientId": "client", "clientSecret": "s3cret",
         "apiKey": "api-key", "apiSecret": "api-secret",
         "webhooks": [{"url": "%s", "secret": "%s"}],
         "hosts": [{"email": "host1@campus.example", "registration": true, "webinars": true},
                   {"email": "basic@campus.example"}]}
        """
            .formatted(webhook, SECRET));
  }

  public HttpResponse<String> send(String method, String path, String authorization, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public HttpResponse<String> api(String method, String path, String body) {
    return send(method, "/v2" + path, "Bearer " + token(), body);
  }

  public HttpResponse<String> tokenAnswer(String credentials, String query) {
    var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return send("POST", "/oauth/token" + query, "Basic " + basic, "");
  }

  public String token() {
    var query = "?grant_type=account_credentials&account_id=abcDEF123";
    return json(tokenAnswer("client:s3cret", query)).path("access_token").asString();
  }

  /** Creates a meeting with this topic; answers its number. */
  public long meeting(String topic) {
    var body = "{\"topic\": \"%s\", \"duration\": 60}".formatted(topic);
    return json(api("POST", "/users/host1@campus.example/meetings", body)).path("id").asLong();
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Override
  public void close() {
    simulator.close();
    receiver.close();
  }
}
