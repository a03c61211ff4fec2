package io.rollcall.benchmarks.ingest.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Posts from one thread over 64 kept connections. */
public final class Load implements AutoCloseable {

  private static final int CONNECTIONS = 64;
  private static final long COARSE_NANOS = 1_000_000;
  private static final long FINE_NANOS = 50_000;

  private final Selector selector = Selector.open();
  private final List<Connection> connections = new ArrayList<>();
  private final ArrayDeque<Connection> free = new ArrayDeque<>();
  private int next;

  public Load(int port) throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(Connection.open(port, selector));
    }
    free.addAll(connections);
  }

  /** As many as will go: every connection sends again as soon as it is answered. */
  public Latencies flood(Requests requests, Duration duration) throws IOException {
    return run(requests, duration, 0);
  }

  /** At fixed times, however long answers take; waiting for a free connection counts. */
  public Latencies steady(Requests requests, Duration duration, int perSecond) throws IOException {
    return run(requests, duration, 1_000_000_000L / perSecond);
  }

  private Latencies run(Requests requests, Duration duration, long pauseNanos) throws IOException {
    Latencies latencies = new Latencies();
    long due = System.nanoTime();
    long end = due + duration.toNanos();
    while (System.nanoTime() < end) {
      while (!free.isEmpty() && (pauseNanos == 0 || due <= System.nanoTime())) {
        send(requests, pauseNanos == 0 ? System.nanoTime() : due);
        due += pauseNanos;
      }
      await(pauseNanos == 0 ? Long.MAX_VALUE : due - System.nanoTime());
      collect(latencies);
    }
    while (free.size() < CONNECTIONS) {
      await(Long.MAX_VALUE);
      collect(latencies);
    }
    return latencies;
  }

  /** A selector's time-out is in milliseconds, which is too coarse for what is measured. */
  private void await(long nanos) throws IOException {
    if (nanos > COARSE_NANOS) {
      selector.select(Math.min(100, nanos / COARSE_NANOS));
    } else {
      LockSupport.parkNanos(Math.min(nanos, FINE_NANOS));
      selector.selectNow();
    }
  }

  private void send(Requests requests, long due) throws IOException {
    int number = next++ % requests.ready().size();
    free.remove().send(requests.ready().get(number), due);
  }

  private void collect(Latencies latencies) throws IOException {
    for (SelectionKey key : selector.selectedKeys()) {
      Connection connection = (Connection) key.attachment();
      if (connection.answered()) {
        latencies.add(System.nanoTime() - connection.dueNanos());
        free.add(connection);
      }
    }
    selector.selectedKeys().clear();
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
    selector.close();
  }
}
