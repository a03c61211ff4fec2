package io.rollcall.platform.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of links; a service without any makes and accepts none.
 *
 * @param keys each at least 32 characters; the first signs, all of them are accepted, so a key can
 *     be replaced without breaking links. All replicas of a service share them
 * @param keyFile holds the keys instead, one on a line
 */
@ConfigurationProperties("rollcall.links")
record LinkProperties(@DefaultValue List<String> keys, @Nullable Path keyFile) {

  /** The keys, wherever they stand; empty when there are none. */
  List<String> all() {
    if (keyFile == null || keyFile.toString().isEmpty()) {
      return keys;
    }
    try {
      return Files.readAllLines(keyFile).stream()
          .map(String::strip)
          .filter(k -> !k.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("rollcall.links.key-file cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "LinkProperties[redacted]";
  }
}
