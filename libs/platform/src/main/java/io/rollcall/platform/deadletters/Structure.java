package io.rollcall.platform.deadletters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names and types of a JSON document, without any of its values. */
final class Structure {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DEPTH = 20;
  private static final int NAMES = 200;
  private static final int NAME_LENGTH = 100;

  private Structure() {}

  /**
   * Describes a document.
   *
   * @return a map of names, a list with its first element, or the name of a type; {@code
   *     unreadable} when it is no JSON, {@code none} when there is none
   */
  static Object of(byte @Nullable [] document) {
    if (document == null) {
      return "none";
    }
    try {
      return of(JSON.readTree(document), 0);
    } catch (JacksonException e) {
      return "unreadable";
    }
  }

  private static Object of(JsonNode node, int depth) {
    if (depth == DEPTH) {
      return "...";
    }
    if (node.isArray()) {
      return node.isEmpty() ? List.of() : List.of(of(node.get(0), depth + 1));
    }
    return node.isObject()
        ? members(node, depth + 1)
        : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> members(JsonNode object, int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.properties().stream()
        .limit(NAMES)
        .forEach(member -> members.put(shortened(member.getKey()), of(member.getValue(), depth)));
    return members;
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "...";
  }
}
