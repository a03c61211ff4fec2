package io.rollcall.testkit.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document, and how to find one's way in it. */
record OpenApiDocument(JsonNode root) {

  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  /**
   * What an operation may answer.
   *
   * @param status or {@code default}
   */
  record Answer(String operation, String status, JsonNode content) {

    @Override
    public String toString() {
      return operation + " " + status;
    }
  }

  /** The document of the module in whose folder the test runs. */
  static OpenApiDocument read() throws IOException {
    return new OpenApiDocument(
        JsonMapper.shared()
            .valueToTree(
                new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Map<String, Object>>load(Files.readString(Path.of("openapi.yaml")))));
  }

  JsonNode paths() {
    return root.path("paths");
  }

  JsonNode schemas() {
    return root.at("/components/schemas");
  }

  Stream<Answer> answers() {
    return paths()
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .flatMap(
            operation ->
                operation.path("responses").properties().stream()
                    .map(
                        it ->
                            new Answer(
                                operation.path("operationId").asString(),
                                it.getKey(),
                                resolve(it.getValue()).path("content"))));
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").asString().substring(1))) : node;
  }

  /** Every object of the document with its place, but for what stands in examples. */
  void walk(BiConsumer<String, JsonNode> visitor) {
    walk("", root, visitor);
  }

  private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(place, node);
      node.forEachEntry(
          (name, value) -> {
            if (!EXAMPLES.contains(name)) {
              walk(place + "/" + name, value, visitor);
            }
          });
    } else if (node.isArray()) {
      node.forEach(value -> walk(place, value, visitor));
    }
  }
}
