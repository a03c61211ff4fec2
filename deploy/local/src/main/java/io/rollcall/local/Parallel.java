package io.rollcall.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with several at a time. */
final class Parallel {

  /** What is done. */
  interface Action<T> {
    void on(T one) throws Exception;
  }

  private Parallel() {}

  /** The first failure ends the wait; what runs then is interrupted. */
  static <T> void each(Collection<T> all, int atOnce, Action<T> action)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (T one : all) {
        running.add(
            workers.submit(
                () -> {
                  action.on(one);
                  return null;
                }));
      }
      for (Future<?> one : running) {
        await(one);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static void await(Future<?> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
