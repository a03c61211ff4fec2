package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server and plays the network's accidents. */
public final class TcpProxy implements AutoCloseable {

  private static final int BACKLOG = 200;

  private final ServerAddress target;
  private final ServerSocket listener;
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile Gate gate = new Gate();
  private volatile boolean refusing;

  private TcpProxy(ServerAddress target, ServerSocket listener) {
    this.target = target;
    this.listener = listener;
  }

  /** Before a server that listens there. */
  public static TcpProxy before(String host, int port) {
    try {
      ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      TcpProxy proxy = new TcpProxy(new ServerAddress(host, port, "", ""), listener);
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before a database's server. */
  public static TcpProxy before(TestDatabase database) {
    return before(database.host(), database.port());
  }

  /** Where it listens. */
  public String host() {
    return "127.0.0.1";
  }

  /** Where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Breaks every connection once; new ones work. */
  public void cut() {
    connections.forEach(ProxiedConnection::close);
  }

  /** From now on nothing comes through, and nobody is told. */
  public void hang() {
    gate.shut();
  }

  /** Nothing comes through the present connections any more, and nobody is told; new ones work. */
  public void vanish() {
    Gate old = gate;
    gate = new Gate();
    old.shut();
  }

  /** From now on every connection, old or new, is broken at once. */
  public void refuse() {
    refusing = true;
    cut();
  }

  /** All is well again: what hung comes through, and new connections work. */
  public void restore() {
    refusing = false;
    gate.open();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        serve(listener.accept());
      } catch (IOException e) {
        // the client, the server, or this proxy is gone: the next one may do better
        continue;
      }
    }
  }

  private void serve(Socket client) throws IOException {
    if (refusing) {
      client.close();
      return;
    }
    ProxiedConnection connection = ProxiedConnection.open(client, target, gate);
    connections.add(connection);
    connection.run(() -> connections.remove(connection));
    if (refusing) {
      connection.close();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gate.open();
    cut();
  }
}
