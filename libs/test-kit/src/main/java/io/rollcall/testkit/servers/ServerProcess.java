package io.rollcall.testkit.servers;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs one server: a kept one until it is told to end, another one until its owner
 * has ended, however that happened.
 *
 * <p>Arguments: kind, folder, port, lifetime, pid and start of the owner.
 */
public final class ServerProcess {

  private static final long LOOK_MILLIS = 250;

  private ServerProcess() {}

  public static void main(String[] arguments) throws Exception {
    ServerOrder order = ServerOrder.parse(arguments);
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      told.countDown();
                      awaitQuietly(ended);
                    }));
    try {
      serve(order, told);
    } finally {
      ended.countDown();
    }
    System.exit(0);
  }

  private static void serve(ServerOrder order, CountDownLatch told) throws Exception {
    try (RunningServer server = order.start()) {
      new ServerRecord(server.address(), KnownProcess.self()).writeTo(order.recordFile());
      boolean end = false;
      while (!end) {
        end = told.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || order.isOver();
      }
    } finally {
      Files.deleteIfExists(order.recordFile());
      if (order.lifetime() == Lifetime.ONE_BUILD) {
        order.deleteAll();
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
