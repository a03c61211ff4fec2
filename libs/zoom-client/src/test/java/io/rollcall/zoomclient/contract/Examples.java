package io.rollcall.zoomclient.contract;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes answers that follow a schema. */
final class Examples {

  /** A uuid as awkward as they come. */
  static final String UUID = "/abc//def+GHIJklmnOPqr==";

  private static final List<String> TEXTS =
      List.of("some text", UUID, "2026-11-21T10:00:00Z", "1,3", "a");
  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

  private final boolean everything;

  /**
   * @param everything also what may be left out
   */
  Examples(boolean everything) {
    this.everything = everything;
  }

  JsonNode of(JsonNode written) {
    JsonNode schema = Contract.resolve(written);
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> JSON.arrayNode().add(of(schema.path("items")));
      case "integer" -> JSON.numberNode(Math.max(7, schema.path("minimum").asInt(0)));
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.stringNode(text(schema));
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(type.size() - 1).asString() : type.asString("");
  }

  private JsonNode object(JsonNode schema) {
    List<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .propertyStream()
        .filter(property -> everything || required.contains(property.getKey()))
        .forEach(property -> object.set(property.getKey(), value(property)));
    return object;
  }

  private JsonNode value(java.util.Map.Entry<String, JsonNode> property) {
    return switch (property.getKey()) {
      case "id" -> isNumber(property.getValue()) ? JSON.stringNode("852047193") : id(property);
      case "recording_end" -> JSON.stringNode(everything ? "2026-11-21T10:00:00Z" : "");
      default -> of(property.getValue());
    };
  }

  private JsonNode id(java.util.Map.Entry<String, JsonNode> property) {
    JsonNode id = of(property.getValue());
    return id.isNumber() ? JSON.numberNode(85204719306L) : id;
  }

  private static boolean isNumber(JsonNode schema) {
    return schema.path("type").isArray();
  }

  private static String text(JsonNode schema) {
    String pattern = schema.path("pattern").asString(".*");
    return switch (schema.path("format").asString("")) {
      case "date" -> "2026-11-21";
      case "date-time" -> "2026-11-21T10:00:00Z";
      default -> TEXTS.stream().filter(text -> text.matches(pattern)).findFirst().orElseThrow();
    };
  }
}
