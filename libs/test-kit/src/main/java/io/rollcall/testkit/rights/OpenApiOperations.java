package io.rollcall.testkit.rights;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of an OpenAPI document. */
final class OpenApiOperations {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private OpenApiOperations() {}

  static SortedSet<Operation> read(Path document) throws IOException {
    SortedSet<Operation> operations = new TreeSet<>();
    try (Reader reader = Files.newBufferedReader(document)) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (yaml.get("paths") instanceof Map<?, ?> paths) {
        paths.forEach((path, item) -> addTo(operations, path.toString(), (Map<?, ?>) item));
      }
    }
    return operations;
  }

  private static void addTo(Set<Operation> operations, String path, Map<?, ?> item) {
    item.keySet().stream()
        .map(Object::toString)
        .filter(METHODS::contains)
        .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path)));
  }
}
