package io.rollcall.zoomsimulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the control API of a simulator, in this process or another: for tests and demos. */
public final class SimulatorClient {

  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI simulator;

  public SimulatorClient(URI simulator) {
    this.simulator = simulator;
  }

  /**
   * Posts to a path such as {@code /control/meetings/85204719306/start}.
   *
   * @throws IllegalStateException when the answer is not 2xx
   */
  public JsonNode post(String path, String body) {
    return call("POST", path, body);
  }

  /** Puts, such as an account to {@code /control/accounts/campus}. */
  public JsonNode put(String path, String body) {
    return call("PUT", path, body);
  }

  public JsonNode get(String path) {
    return call("GET", path, "");
  }

  public JsonNode delete(String path) {
    return call("DELETE", path, "");
  }

  private JsonNode call(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(simulator.resolve(path))
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? json.nullNode() : json.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
