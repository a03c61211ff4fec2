package io.rollcall.zoomsimulator.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of calls: Zoom takes JSON objects, and ignores what it does not know in them. */
@Component
public class JsonBodies {

  private final JsonMapper json;

  JsonBodies(JsonMapper json) {
    this.json = json;
  }

  /**
   * @throws ZoomRefusal when it is no JSON object
   */
  public JsonNode object(byte @Nullable [] body) {
    try {
      var given = json.readTree(body == null ? new byte[0] : body);
      if (given.isObject()) {
        return given;
      }
    } catch (JacksonException notJson) {
      // the same refusal as for JSON that is no object
    }
    throw ZoomRefusal.notJson();
  }

  /** A value as it stands in an answer. */
  public Object plain(JsonNode value) {
    return json.treeToValue(value, Object.class);
  }

  public JsonNode tree(Map<String, Object> object) {
    return json.valueToTree(object);
  }

  /** An optional text of at most {@code limit} characters, counted in code points. */
  public static String text(JsonNode given, String field, String otherwise, int limit) {
    var text = given.path(field).asString(otherwise);
    if (text.codePointCount(0, text.length()) > limit) {
      throw ZoomRefusal.invalid(field);
    }
    return text;
  }
}
