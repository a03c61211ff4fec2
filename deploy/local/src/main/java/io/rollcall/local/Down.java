package io.rollcall.local;

import io.rollcall.testkit.servers.OrphanedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Stops everything, what needs something before what is needed. */
record Down(Layout layout, Processes processes) {

  private static final List<List<Part>> ORDER =
      List.of(
          List.of(Part.GATEWAY, Part.INGEST, Part.ZOOM),
          List.of(Part.MEETING, Part.REGISTRANT, Part.RECORDING, Part.ATTENDANCE),
          List.of(Part.ISSUER, Part.KAFKA, Part.POSTGRES));

  static Down of(Layout layout) {
    return new Down(layout, new Processes(layout));
  }

  void run() throws InterruptedException, IOException {
    Files.deleteIfExists(layout.foreground());
    for (List<Part> together : ORDER) {
      Parallel.each(together, together.size(), this::stop);
    }
  }

  void stop(Part part) throws IOException, InterruptedException {
    processes.stop(part);
    if (part == Part.POSTGRES) {
      OrphanedPostgres.stop(layout.data(part).resolve("data"));
    }
  }
}
