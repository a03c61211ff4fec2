package io.rollcall.benchmarks.ingest.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Posts from one thread over 64 kept connections. */
public final class Load implements AutoCloseable {

  private static final int CONNECTIONS = 64;

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
      collect(latencies, pauseNanos == 0 ? 100 : 1);
    }
    while (free.size() < CONNECTIONS) {
      collect(latencies, 100);
    }
    return latencies;
  }

  private void send(Requests requests, long due) throws IOException {
    int number = next++ % requests.ready().size();
    free.remove().send(requests.ready().get(number), due);
  }

  private void collect(Latencies latencies, long millis) throws IOException {
    selector.select(millis);
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
