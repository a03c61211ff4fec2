package io.rollcall.gateway.services;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * What one service has built: the OpenAPI document that it checks in.
 *
 * @param content a whole OpenAPI document
 */
public record ServiceDocument(Service service, JsonNode content) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** The operations of its {@code paths}. */
  public Set<Operation> operations() {
    return content.path("paths").properties().stream()
        .flatMap(ServiceDocument::operationsOf)
        .collect(toUnmodifiableSet());
  }

  private static Stream<Operation> operationsOf(Map.Entry<String, JsonNode> path) {
    return path.getValue().propertyNames().stream()
        .filter(METHODS::contains)
        .map(name -> HttpMethod.valueOf(name.toUpperCase(Locale.ROOT)))
        .map(method -> new Operation(method, path.getKey()));
  }
}
