package io.rollcall.local;

import io.rollcall.testkit.servers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars that are deployed, unpacked as Spring Boot advises: they start faster so, and a new
 * build does not pull the jar from under a running process.
 */
record Applications(Layout layout) {

  /** Whether the jar was built again since it was unpacked. */
  boolean isStale(Part part) throws IOException {
    Path stamp = stamp(part);
    return !Files.exists(stamp) || !Files.readString(stamp).equals(version(part));
  }

  /** Unpacks the jar if it is a new one. Nothing of it may be running. */
  void unpack(Part part) throws IOException, InterruptedException {
    if (!isStale(part)) {
      return;
    }
    Path folder = layout.application(part);
    Folders.delete(folder);
    Files.createDirectories(folder.resolveSibling(""));
    List<String> command =
        List.of(
            Java.executable(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            layout.jar(part).toString(),
            "extract",
            "--destination",
            folder.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new Failure("The jar of " + part.title() + " cannot be unpacked");
    }
    Files.writeString(stamp(part), version(part));
  }

  /** The jar to start. */
  Path jar(Part part) throws IOException {
    return layout.application(part).resolve(layout.jar(part).getFileName());
  }

  private Path stamp(Part part) {
    return layout.application(part).resolve("unpacked");
  }

  private String version(Part part) throws IOException {
    Path jar = layout.jar(part);
    return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
  }
}
