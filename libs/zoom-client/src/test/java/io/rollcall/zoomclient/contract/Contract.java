package io.rollcall.zoomclient.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code libs/zoom-simulator/openapi.yaml}. */
final class Contract {

  private static final JsonNode DOCUMENT =
      YAMLMapper.builder().build().readTree(Path.of("../zoom-simulator/openapi.yaml").toFile());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contract() {}

  /** The operations of Zoom's API, without the token endpoint. */
  static List<Operation> operations() {
    return DOCUMENT.path("paths").propertyStream().flatMap(Contract::operationsOf).toList();
  }

  /** The operation that a request means; the path with fewest variables wins. */
  static Optional<Operation> find(String method, String rawPath) {
    return operations().stream()
        .filter(each -> each.method().equalsIgnoreCase(method) && each.matches(rawPath))
        .min(Comparator.comparingInt(Operation::variables));
  }

  private static Stream<Operation> operationsOf(java.util.Map.Entry<String, JsonNode> path) {
    return Stream.of("get", "post", "put", "patch", "delete")
        .filter(method -> path.getValue().has(method))
        .filter(_ -> !path.getKey().startsWith("/oauth"))
        .map(method -> operation(path.getKey(), method, path.getValue().path(method)));
  }

  private static Operation operation(String path, String method, JsonNode json) {
    List<JsonNode> parameters =
        json.path("parameters")
            .valueStream()
            .map(Contract::resolve)
            .filter(parameter -> "query".equals(parameter.path("in").asString()))
            .toList();
    return new Operation(path, method, json, parameters);
  }

  static JsonNode resolve(JsonNode node) {
    return node.has("$ref")
        ? resolve(DOCUMENT.at(node.path("$ref").asString().substring(1)))
        : node;
  }

  /** What is wrong with a value; empty when nothing is. */
  static List<String> violations(JsonNode schema, String json) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", DOCUMENT.path("components"));
    return SCHEMAS.getSchema(whole.toString()).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * One of them.
   *
   * @param parameters of the query
   */
  record Operation(String path, String method, JsonNode json, List<JsonNode> parameters) {

    String id() {
      return json.path("operationId").asString();
    }

    String label() {
      return json.path("x-label").asString();
    }

    String scope() {
      return json.path("x-scope").asString();
    }

    JsonNode requestSchema() {
      return json.at("/requestBody/content/application~1json/schema");
    }

    int status() {
      return Integer.parseInt(success());
    }

    JsonNode answerSchema() {
      return json.path("responses").path(success()).at("/content/application~1json/schema");
    }

    private String success() {
      return json.path("responses").propertyNames().stream().sorted().findFirst().orElseThrow();
    }

    boolean matches(String rawPath) {
      String pattern = path.replaceAll("\\{[^}]+}", "[^/]+");
      return Pattern.matches(pattern, rawPath);
    }

    int variables() {
      return path.length() - path.replace("{", "").length();
    }
  }
}
