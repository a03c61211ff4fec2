package io.rollcall.zoomsimulator.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openapi.yaml}, as it was packed into this jar. */
@Component
public class ApiDocument {

  private static final String FILE = "/io/rollcall/zoomsimulator/openapi.yaml";

  private final JsonNode root;

  ApiDocument(JsonMapper json) {
    try (InputStream file = ApiDocument.class.getResourceAsStream(FILE)) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      root = json.valueToTree(yaml.<Map<String, Object>>load(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Set<Map.Entry<String, JsonNode>> paths() {
    return root.path("paths").properties();
  }

  /** The properties of a schema. */
  public Set<Map.Entry<String, JsonNode>> propertiesOf(String schema) {
    return root.at("/components/schemas/" + schema + "/properties").properties();
  }
}
