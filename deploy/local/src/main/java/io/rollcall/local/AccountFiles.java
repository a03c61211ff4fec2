package io.rollcall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accounts of this installation: copied once from {@code deploy/local/accounts}, and again when
 * that file is the newer one; what was changed in the copy stays.
 */
record AccountFiles(Layout layout, Ports ports) {

  private static final String PLACEHOLDER = "${ZOOM_URL}";

  /** Makes the account files point at the simulator, wherever it listened before. */
  List<LocalAccount> prepare() throws IOException {
    Files.createDirectories(layout.accounts());
    copyExamples();
    String before = rememberedZoomUrl();
    List<LocalAccount> accounts = new ArrayList<>();
    for (Path file : yamlFiles(layout.accounts())) {
      replace(file, before);
      accounts.add(LocalAccount.read(file));
    }
    Files.writeString(zoomUrlFile(), zoomUrl());
    return accounts;
  }

  private void copyExamples() throws IOException {
    for (Path example : yamlFiles(layout.accountExamples())) {
      Path copy = layout.accounts().resolve(example.getFileName());
      if (!Files.exists(copy) || isNewer(example, copy)) {
        Files.writeString(copy, Files.readString(example).replace(PLACEHOLDER, zoomUrl()));
      }
    }
  }

  private void replace(Path file, String before) throws IOException {
    String text = Files.readString(file);
    String replaced = text.replace(PLACEHOLDER, zoomUrl()).replace(before, zoomUrl());
    if (!replaced.equals(text)) {
      Files.writeString(file, replaced);
    }
  }

  private String rememberedZoomUrl() throws IOException {
    return Files.exists(zoomUrlFile()) ? Files.readString(zoomUrlFile()) : zoomUrl();
  }

  private Path zoomUrlFile() {
    return layout.run().resolve("zoom-url");
  }

  private String zoomUrl() {
    return ports.url(Part.ZOOM);
  }

  private static boolean isNewer(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
