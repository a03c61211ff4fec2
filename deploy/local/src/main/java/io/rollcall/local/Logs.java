package io.rollcall.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows a log, and what comes after when it is followed. */
record Logs(Path file, boolean follow) {

  private static final long LOOK_MILLIS = 300;

  void run() throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      throw new Failure("There is no log yet: " + file);
    }
    CountDownLatch never = new CountDownLatch(1);
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(System.out);
      System.out.flush();
      while (follow && !never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        in.transferTo(System.out);
        System.out.flush();
      }
    }
  }
}
