package io.rollcall.zoomclient.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that opens tunnels ({@code CONNECT}), and remembers where to. */
final class ConnectProxy implements AutoCloseable {

  final List<String> tunnels = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  ConnectProxy() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> tunnel(client));
      }
    } catch (IOException closed) {
      tunnels.add("closed");
    }
  }

  private void tunnel(Socket client) {
    try (client) {
      String target = header(client.getInputStream()).split(" ")[1];
      tunnels.add(target);
      String[] address = target.split(":");
      try (Socket zoom = new Socket(address[0], Integer.parseInt(address[1]))) {
        client
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Thread back = Thread.ofVirtual().start(() -> copy(zoom, client));
        copy(client, zoom);
        back.join();
      }
    } catch (IOException | InterruptedException ended) {
      tunnels.add("ended");
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(InputStream in) throws IOException {
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      header.append((char) in.read());
    }
    return header.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
