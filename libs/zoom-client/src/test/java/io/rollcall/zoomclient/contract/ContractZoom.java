package io.rollcall.zoomclient.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.zoomclient.contract.Contract.Operation;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Zoom that checks each request against the contract, and answers what the contract allows: a
 * first page and a last one for lists, everything or the least for the rest.
 */
final class ContractZoom implements AutoCloseable {

  private final DisposableServer server;
  final List<String> violations = new CopyOnWriteArrayList<>();
  final List<Operation> called = new CopyOnWriteArrayList<>();
  final List<String> paths = new CopyOnWriteArrayList<>();
  volatile boolean everything;
  volatile String token = token("");

  ContractZoom() {
    server = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Gives tokens for these scopes from now on. */
  void grant(String scopes) {
    token = token(scopes);
  }

  private static String token(String scopes) {
    return """
    {"access_token": "t", "token_type": "bearer", "expires_in": 3600, "scope": "%s",
     "api_url": "https://api.zoom.us"}
    """
        .formatted(scopes);
  }

  void forget() {
    violations.clear();
    called.clear();
    paths.clear();
  }

  private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    URI uri = URI.create(request.uri());
    if (uri.getPath().startsWith("/oauth")) {
      return response.sendString(Mono.just(token));
    }
    return request
        .receive()
        .aggregate()
        .asString(UTF_8)
        .defaultIfEmpty("")
        .flatMap(body -> answer(request.method().name(), uri, body, response));
  }

  private Mono<Void> answer(String method, URI uri, String body, HttpServerResponse response) {
    String path = uri.getRawPath().substring("/v2".length());
    paths.add(path);
    return Contract.find(method, path)
        .map(operation -> answer(operation, query(uri), body, response))
        .orElseGet(
            () -> {
              violations.add("no such operation: " + method + " " + path);
              return response.status(404).send();
            });
  }

  private Mono<Void> answer(
      Operation operation, Map<String, String> query, String body, HttpServerResponse response) {
    called.add(operation);
    query.forEach((name, value) -> checkParameter(operation, name, value));
    checkBody(operation, body);
    response.status(operation.status());
    if (operation.answerSchema().isMissingNode()) {
      return response.send();
    }
    JsonNode example = new Examples(everything).of(operation.answerSchema());
    JsonNode page = example.has("next_page_token") ? page(example, query) : example;
    violations.addAll(Contract.violations(operation.answerSchema(), page.toString()));
    return response
        .header("Content-Type", "application/json")
        .sendString(Mono.just(page.toString()))
        .then();
  }

  private static JsonNode page(JsonNode example, Map<String, String> query) {
    boolean last = query.containsKey("next_page_token");
    return ((ObjectNode) example).put("next_page_token", last ? "" : "Tva2/Cu+Id==");
  }

  private void checkParameter(Operation operation, String name, String value) {
    operation.parameters().stream()
        .filter(parameter -> parameter.path("name").asString().equals(name))
        .findFirst()
        .ifPresentOrElse(
            parameter ->
                violations.addAll(
                    Contract.violations(
                        parameter.path("schema"), json(parameter.path("schema"), value))),
            () -> violations.add(operation.id() + " has no parameter " + name));
  }

  private static String json(JsonNode schema, String value) {
    String type = schema.path("type").asString("string");
    return type.equals("string")
        ? JsonMapper.shared().writeValueAsString(JsonNodeFactory.instance.stringNode(value))
        : value;
  }

  private void checkBody(Operation operation, String body) {
    JsonNode schema = operation.requestSchema();
    if (schema.isMissingNode()) {
      if (!body.isEmpty()) {
        violations.add(operation.id() + " takes no body");
      }
      return;
    }
    violations.addAll(Contract.violations(schema, body));
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    List<String> pairs = new ArrayList<>();
    if (uri.getRawQuery() != null) {
      pairs.addAll(List.of(uri.getRawQuery().split("&")));
    }
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
