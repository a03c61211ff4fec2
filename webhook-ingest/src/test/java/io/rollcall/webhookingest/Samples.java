package io.rollcall.webhookingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Our own bodies, and those beside the repository where there are any. */
final class Samples {

  private static final Path OWN = Path.of("src/test/resources/webhooks");

  private Samples() {}

  /** All but challenges. */
  static List<Sample> all() throws IOException {
    return Stream.of(OWN, SharedFiles.zoom().resolve("payloads"))
        .filter(Files::isDirectory)
        .flatMap(Samples::files)
        .map(Samples::read)
        .filter(sample -> !sample.event().equals(EventHead.CHALLENGE))
        .toList();
  }

  /** Every account that a sample names, and {@code abc}. */
  static Set<String> accountIds() throws IOException {
    Set<String> ids = new TreeSet<>(Set.of("abc"));
    for (Sample sample : all()) {
      String id = sample.json().path("payload").path("account_id").asString("");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  static void writeAccount(Path files, String key, Set<String> zoomIds, String secret)
      throws IOException {
    Files.writeString(
        files.resolve(key + ".yaml"),
        "{key: %s, kind: oauth, plan: business, zoom-account-ids: [%s]}"
            .formatted(key, String.join(", ", zoomIds)));
    Files.writeString(files.resolve(key + ".webhook"), "secret-tokens: [%s]".formatted(secret));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample read(Path file) {
    try {
      return Sample.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
