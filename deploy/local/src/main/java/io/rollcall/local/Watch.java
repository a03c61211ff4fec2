package io.rollcall.local;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** The foreground: says when something dies, and stops everything on Ctrl-C. */
final class Watch {

  private static final long LOOK_MILLIS = 500;

  private final Layout layout;
  private final Console console;
  private final Processes processes;
  private final Set<Part> said = EnumSet.noneOf(Part.class);
  private final java.util.concurrent.CountDownLatch stopped =
      new java.util.concurrent.CountDownLatch(1);

  Watch(Layout layout, Console console) {
    this.layout = layout;
    this.console = console;
    this.processes = new Processes(layout);
  }

  void untilStopped() throws IOException, InterruptedException {
    Processes.remember(layout.foreground(), ProcessHandle.current());
    console.line("");
    console.line("Ctrl-C stops all of it.");
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stopAll));
    while (java.nio.file.Files.exists(layout.foreground())) {
      tellDeaths();
      stopped.await(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
  }

  private void tellDeaths() throws IOException {
    for (Part part : Part.values()) {
      boolean dead = processes.isWanted(part) && processes.running(part).isEmpty();
      if (dead && said.add(part)) {
        console.line("%s is gone. Log: %s", part.title(), layout.log(part));
        console.line("deploy/local/start %s starts it again.", part.title());
      } else if (!dead) {
        said.remove(part);
      }
    }
  }

  private void stopAll() {
    try {
      console.line("Stopping...");
      Down.of(layout).run();
      console.line("All stopped.");
    } catch (IOException | InterruptedException e) {
      console.line("Not everything could be stopped: %s", e);
    }
  }
}
