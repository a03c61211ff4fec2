package io.rollcall.testkit.servers;

/**
 * Where a server listens.
 *
 * @param user who may do everything; empty where nobody is asked
 */
public record ServerAddress(String host, int port, String user, String password) {

  static ServerAddress open(int port) {
    return new ServerAddress("127.0.0.1", port, "", "");
  }

  /** {@code host:port}. */
  public String hostAndPort() {
    return host + ":" + port;
  }
}
