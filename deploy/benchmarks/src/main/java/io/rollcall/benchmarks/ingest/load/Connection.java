package io.rollcall.benchmarks.ingest.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A kept connection with at most one request on its way. */
final class Connection {

  private static final int STATUS = 9;

  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocateDirect(4_096);
  private long dueNanos;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(int port, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Connection connection = new Connection(channel);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  void send(ByteBuffer request, long due) throws IOException {
    dueNanos = due;
    ByteBuffer rest = request.duplicate();
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Reads what has come. True when the answer is there, which has to be a 204. */
  boolean answered() throws IOException {
    if (channel.read(answer) < 0) {
      throw new IOException("the service has closed the connection");
    }
    int length = answer.position();
    if (length < 4 || answer.getInt(length - 4) != 0x0D0A0D0A) {
      return false;
    }
    byte[] head = new byte[length];
    answer.flip().get(head);
    answer.clear();
    String status = new String(head, STATUS, 3, ISO_8859_1);
    if (!status.equals("204")) {
      throw new IOException("answered " + new String(head, ISO_8859_1));
    }
    return true;
  }

  long dueNanos() {
    return dueNanos;
  }

  void close() throws IOException {
    channel.close();
  }
}
