package io.rollcall.gateway.routes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rollcall.gateway.services.Operation;
import io.rollcall.gateway.services.Service;
import io.rollcall.gateway.services.ServiceDocument;
import io.rollcall.gateway.services.ServiceDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every resource of the system, the most specific path first. */
record ResourceTable(List<Resource> resources) {

  private static final TypeReference<Map<String, Map<String, List<String>>>> ROWS =
      new TypeReference<>() {};

  ResourceTable {
    resources = resources.stream().sorted(Comparator.comparing(Resource::path)).toList();
  }

  /**
   * The table of {@code resources.yaml}, with what the services say they have built.
   *
   * @throws IllegalStateException if a service has built what the table does not name
   */
  static ResourceTable read(ServiceDocuments documents) {
    Map<String, Map<String, List<String>>> rows = rows();
    ResourceTable table =
        new ResourceTable(
            rows.entrySet().stream()
                .flatMap(rowsOf -> resources(rowsOf.getKey(), rowsOf.getValue(), documents))
                .toList());
    documents.all().forEach(table::requireAll);
    return table;
  }

  Optional<Destination> find(HttpMethod method, PathContainer path) {
    return resources.stream()
        .filter(resource -> resource.path().matches(path))
        .findFirst()
        .map(resource -> resource.of(method));
  }

  private static Map<String, Map<String, List<String>>> rows() {
    try (var file = new ClassPathResource("resources.yaml").getInputStream()) {
      return new YAMLMapper().readValue(file, ROWS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Resource> resources(
      String key, Map<String, List<String>> rows, ServiceDocuments documents) {
    Service service = Service.of(key);
    Set<Operation> operations =
        documents.all().stream()
            .filter(document -> document.service() == service)
            .flatMap(document -> document.operations().stream())
            .collect(toUnmodifiableSet());
    return rows.entrySet().stream()
        .map(
            row ->
                Resource.of(
                    service,
                    PathPatternParser.defaultInstance.parse(row.getKey()),
                    row.getValue().stream().map(HttpMethod::valueOf).toList(),
                    operations));
  }

  private void requireAll(ServiceDocument document) {
    Set<Operation> unnamed = new HashSet<>(document.operations());
    resources.stream()
        .filter(resource -> resource.service() == document.service())
        .forEach(resource -> unnamed.removeAll(resource.operations()));
    if (!unnamed.isEmpty()) {
      throw new IllegalStateException(
          "%s-service has built %s, which resources.yaml does not name for it"
              .formatted(document.service().key(), unnamed));
    }
  }
}
