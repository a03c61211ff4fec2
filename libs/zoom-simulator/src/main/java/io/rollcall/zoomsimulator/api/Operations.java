package io.rollcall.zoomsimulator.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/** The operations of {@code openapi.yaml}: the one list of what may be called. */
@Component
public class Operations {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final List<Operation> all;

  Operations(ApiDocument document) {
    all =
        document.paths().stream()
            .flatMap(path -> operations(path.getKey(), path.getValue()))
            .sorted(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
  }

  public Optional<Operation> of(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return all.stream().filter(each -> each.is(request.getMethod().name(), path)).findFirst();
  }

  /** Every scope that some operation needs. */
  public List<String> scopes() {
    return all.stream().map(Operation::scope).filter(Objects::nonNull).distinct().sorted().toList();
  }

  private static Stream<Operation> operations(String path, JsonNode methods) {
    boolean isOfApi = !path.startsWith("/oauth/");
    var pattern = PathPatternParser.defaultInstance.parse(isOfApi ? "/v2" + path : path);
    return methods.properties().stream()
        .filter(each -> METHODS.contains(each.getKey()))
        .map(each -> operation(pattern, each));
  }

  private static Operation operation(PathPattern path, Map.Entry<String, JsonNode> described) {
    var it = described.getValue();
    return new Operation(
        it.path("operationId").asString(),
        described.getKey().toUpperCase(Locale.ROOT),
        path,
        it.has("x-label") ? Label.of(it.path("x-label").asString()) : null,
        it.has("x-scope") ? it.path("x-scope").asString() : null);
  }
}
