package io.rollcall.local;

import java.util.concurrent.CountDownLatch;

/** PostgreSQL with its databases and Kafka with its topics, before what needs them. */
final class Dependencies {

  private final CountDownLatch missing = new CountDownLatch(2);

  void isReady(Part part) {
    if (part == Part.POSTGRES || part == Part.KAFKA) {
      missing.countDown();
    }
  }

  void await() throws InterruptedException {
    missing.await();
  }
}
