package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection through a {@link TcpProxy}. */
record ProxiedConnection(Socket client, Socket server, Gate gate) {

  private static final int BUFFER = 16 * 1024;

  static ProxiedConnection open(Socket client, ServerAddress target, Gate gate) throws IOException {
    try {
      Socket server = new Socket(target.host(), target.port());
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      return new ProxiedConnection(client, server, gate);
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  void run(Runnable atEnd) {
    Thread.ofVirtual().start(() -> copy(client, server, atEnd));
    Thread.ofVirtual().start(() -> copy(server, client, atEnd));
  }

  private void copy(Socket from, Socket to, Runnable atEnd) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int count = in.read(buffer);
      while (count >= 0) {
        gate.pass();
        out.write(buffer, 0, count);
        count = in.read(buffer);
      }
    } catch (IOException e) {
      close();
    } finally {
      atEnd.run();
    }
  }

  void close() {
    closeQuietly(client);
    closeQuietly(server);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is broken already, as was wanted
      return;
    }
  }
}
