package io.rollcall.webhookingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Samples beside the repository, where there are any. */
final class SharedFiles {

  private SharedFiles() {}

  /** The folder, whether it is there or not. */
  static Path zoom() {
    return Stream.of("../../shared/zoom", "../shared/zoom")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("../../shared/zoom"));
  }
}
