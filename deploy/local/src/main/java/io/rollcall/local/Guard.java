package io.rollcall.local;

import java.io.IOException;

/**
 * While it is armed, whatever ends this process (Ctrl-C, a failure) also stops what was started.
 */
final class Guard {

  private final Layout layout;
  private final Console console;
  private boolean armed;
  private boolean stopping;

  Guard(Layout layout, Console console) {
    this.layout = layout;
    this.console = console;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::atEnd));
  }

  synchronized void arm() {
    armed = true;
  }

  synchronized void disarm() {
    armed = false;
  }

  /** Starts a process and writes down which it is, unless everything is being stopped. */
  synchronized Process launch(Processes processes, Part part, ProcessBuilder builder)
      throws IOException {
    if (stopping) {
      throw new Failure("Stopped while it was starting");
    }
    Process process = builder.start();
    processes.remember(part, process.toHandle());
    return process;
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized boolean mustStop() {
    stopping = true;
    return armed;
  }

  private void atEnd() {
    if (mustStop()) {
      console.line("Stopping...");
      try {
        Down.of(layout).run();
        console.line("All stopped.");
      } catch (IOException | InterruptedException e) {
        console.line("Not everything could be stopped: %s", e);
      }
    }
  }
}
