package io.rollcall.gateway.docs;

import io.rollcall.gateway.services.ServiceDocument;
import io.rollcall.gateway.services.ServiceDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One OpenAPI document of several. What two of them call by one name must be one thing: they are
 * one API.
 */
final class ApiDocument {

  private final ObjectNode content;

  private ApiDocument(ObjectNode base) {
    this.content = base.deepCopy();
  }

  /**
   * The gateway's own document with everything that the services have built.
   *
   * @throws IllegalStateException if two documents differ about a path or a component
   */
  static ObjectNode of(ServiceDocuments documents) {
    try (InputStream own = new ClassPathResource("openapi.yaml").getInputStream()) {
      return merged((ObjectNode) new YAMLMapper().readTree(own), documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode merged(ObjectNode base, ServiceDocuments documents) {
    ApiDocument document = new ApiDocument(base);
    documents.all().forEach(document::add);
    return document.content;
  }

  private void add(ServiceDocument document) {
    addTags(document.content().path("tags"));
    addAll("paths", secured(document.content()), content.withObject("/paths"));
    for (Map.Entry<String, JsonNode> section : document.content().path("components").properties()) {
      String place = "components/" + section.getKey();
      addAll(place, section.getValue(), content.withObject("/" + place));
    }
  }

  private void addTags(JsonNode tags) {
    ArrayNode known = content.withArray("/tags");
    for (JsonNode tag : tags) {
      if (known.valueStream().noneMatch(other -> other.path("name").equals(tag.path("name")))) {
        known.add(tag);
      }
    }
  }

  /** The paths of a document, its own {@code security} written out where an operation has none. */
  private static JsonNode secured(JsonNode document) {
    JsonNode paths = document.path("paths").deepCopy();
    JsonNode security = document.path("security");
    if (security.isArray()) {
      paths
          .valueStream()
          .flatMap(JsonNode::valueStream)
          .filter(operation -> operation.has("responses") && !operation.has("security"))
          .forEach(operation -> ((ObjectNode) operation).set("security", security));
    }
    return paths;
  }

  private static void addAll(String place, JsonNode from, ObjectNode to) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      JsonNode known = to.get(entry.getKey());
      if (known != null && !known.equals(entry.getValue())) {
        throw new IllegalStateException(
            "the services' OpenAPI documents differ about %s/%s".formatted(place, entry.getKey()));
      }
      to.set(entry.getKey(), entry.getValue());
    }
  }
}
