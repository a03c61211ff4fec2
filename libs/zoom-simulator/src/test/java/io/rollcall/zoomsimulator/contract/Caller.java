package io.rollcall.zoomsimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomsimulator.Simulation;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the simulator by operation; what it sends and what it gets must be documented. */
final class Caller {

  private final Contract contract;
  private final Simulation zoom;
  private final Set<String> done = new TreeSet<>();

  Caller(Contract contract, Simulation zoom) {
    this.contract = contract;
    this.zoom = zoom;
  }

  /** A call that must succeed. */
  JsonNode call(String id, String path, String body) {
    contract.assertRequestIsDocumented(id, body);
    var answer = send(id, path, body);
    assertThat(answer.statusCode()).as(id + ": " + answer.body()).isBetween(200, 299);
    done.add(id);
    return answer.body().isEmpty()
        ? JsonMapper.shared().nullNode()
        : JsonMapper.shared().readTree(answer.body());
  }

  JsonNode call(String id, String path) {
    return call(id, path, "");
  }

  /** A call that must be refused with this status and code. */
  void refused(String id, String path, String body, int status, int code) {
    var answer = send(id, path, body);
    assertThat(answer.statusCode()).as(id + ": " + answer.body()).isEqualTo(status);
    assertThat(Simulation.json(answer).path("code").asInt()).as(answer.body()).isEqualTo(code);
  }

  Set<String> done() {
    return done;
  }

  private HttpResponse<String> send(String id, String path, String body) {
    var operation = Objects.requireNonNull(contract.operations().get(id), id);
    var template = operation.path().replaceAll("\\{\\w+}", "[^/]+");
    assertThat(Pattern.matches(template, path.replaceAll("\\?.*", ""))).as(path).isTrue();
    var answer = zoom.api(operation.method().toUpperCase(Locale.ROOT), path, body);
    contract.assertDocumented(id, answer.statusCode(), answer.body());
    return answer;
  }
}
