package io.rollcall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The foreground: says when something dies, until everything is stopped or nobody needs it. */
final class Watch {

  private static final long LOOK_MILLIS = 500;

  private final Layout layout;
  private final Console console;
  private final Processes processes;
  private final Set<Part> said = EnumSet.noneOf(Part.class);
  private final CountDownLatch never = new CountDownLatch(1);

  private final BooleanSupplier isNeeded;

  Watch(Layout layout, Console console, BooleanSupplier isNeeded) {
    this.isNeeded = isNeeded;
    this.layout = layout;
    this.console = console;
    this.processes = new Processes(layout);
  }

  void untilStopped() throws IOException, InterruptedException {
    Processes.remember(layout.foreground(), ProcessHandle.current());
    console.line("");
    console.line("Ctrl-C stops all of it.");
    while (Files.exists(layout.foreground()) && isNeeded.getAsBoolean()) {
      tellDeaths();
      boolean unused = never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
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
}
