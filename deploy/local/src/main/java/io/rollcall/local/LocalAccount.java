package io.rollcall.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the local run has to know of an account file.
 *
 * @param jwt whether it has a JWT app, which Zoom retired in 2023
 */
record LocalAccount(
    String key, boolean jwt, List<String> zoomIds, List<Map<String, Object>> hosts) {

  static LocalAccount read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new LocalAccount(
          Objects.requireNonNull(yaml.get("key")).toString(),
          "jwt".equals(yaml.get("kind")),
          list(yaml.get("zoom-account-ids")).stream().map(Object::toString).toList(),
          list(yaml.get("hosts")).stream().map(LocalAccount::host).toList());
    } catch (RuntimeException e) {
      throw new Failure(file + " is no account file: " + e.getMessage());
    }
  }

  String firstZoomId() {
    return zoomIds.getFirst();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> host(Object host) {
    Map<?, ?> of = (Map<?, ?>) host;
    return Map.of(
        "email", Objects.requireNonNull(of.get("email")),
        "registration", Boolean.TRUE.equals(of.get("registration")),
        "webinars", Boolean.TRUE.equals(of.get("webinars")));
  }
}
