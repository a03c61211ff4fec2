package io.rollcall.zoomsimulator.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openapi.yaml} as a test sees it. */
final class Contract {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonNode root;
  private final Map<String, Operation> operations = new TreeMap<>();

  record Operation(String method, String path, JsonNode described) {}

  Contract() {
    try (InputStream file =
        Objects.requireNonNull(
            Contract.class.getResourceAsStream("/io/rollcall/zoomsimulator/openapi.yaml"))) {
      var text = new String(file.readAllBytes(), UTF_8);
      root = JSON.valueToTree(new Yaml().<Map<String, Object>>load(text));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    for (var path : root.path("paths").properties()) {
      for (var each : path.getValue().properties()) {
        if (METHODS.contains(each.getKey())) {
          operations.put(
              each.getValue().path("operationId").asString(),
              new Operation(each.getKey(), path.getKey(), each.getValue()));
        }
      }
    }
  }

  Map<String, Operation> operations() {
    return operations;
  }

  Set<String> ids() {
    return new TreeSet<>(operations.keySet());
  }

  /** What a reference leads to; the node itself when it is none. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").asString().substring(1))) : node;
  }

  JsonNode path(String path) {
    return root.path("paths").path(path);
  }

  void assertDocumented(String id, int status, String body) {
    var answers = Objects.requireNonNull(operations.get(id), id).described().path("responses");
    assertThat(answers.propertyNames()).as(id).contains(Integer.toString(status));
    var schema = content(resolve(answers.path(Integer.toString(status))));
    if (schema.isMissingNode()) {
      assertThat(body).as(id).isEmpty();
    } else {
      assertValid(id + " " + status, schema, body);
    }
  }

  void assertRequestIsDocumented(String id, String body) {
    var schema =
        content(Objects.requireNonNull(operations.get(id), id).described().path("requestBody"));
    if (schema.isMissingNode()) {
      assertThat(body).as(id).isEmpty();
    } else {
      assertValid(id, schema, body);
    }
  }

  private static JsonNode content(JsonNode described) {
    return described.path("content").path("application/json").path("schema");
  }

  private void assertValid(String what, JsonNode schema, String body) {
    var whole = JSON.createObjectNode();
    whole.set("components", root.path("components"));
    whole.set("$ref", schema.path("$ref"));
    var errors = schemas.getSchema(whole.toString()).validate(body, InputFormat.JSON);
    assertThat(errors).as(what + ": " + body).isEmpty();
  }
}
