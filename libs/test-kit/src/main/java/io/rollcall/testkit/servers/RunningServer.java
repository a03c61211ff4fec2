package io.rollcall.testkit.servers;

/** A server, wherever it runs, until it is closed. */
interface RunningServer extends AutoCloseable {

  ServerAddress address();

  @Override
  void close() throws Exception;
}
