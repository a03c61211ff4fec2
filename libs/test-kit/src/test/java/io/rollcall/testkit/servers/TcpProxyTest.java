package io.rollcall.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

  private final ServerSocket echo = listen();
  private TcpProxy proxy = TcpProxy.before("127.0.0.1", echo.getLocalPort());

  @BeforeEach
  void echoes() {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!echo.isClosed()) {
                try {
                  Socket socket = echo.accept();
                  Thread.ofVirtual().start(() -> echo(socket));
                } catch (IOException e) {
                  return;
                }
              }
            });
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void cutBreaksWhatIsOpenAndNothingElse() throws IOException {
    try (Socket before = connect()) {
      assertThat(ask(before)).isEqualTo('x');

      proxy.cut();

      assertThatThrownBy(() -> answers(before)).isInstanceOf(IOException.class);
      try (Socket after = connect()) {
        assertThat(ask(after)).isEqualTo('x');
      }
    }
  }

  @Test
  void whatHangsComesThroughWhenRestored() throws IOException {
    try (Socket socket = connect()) {
      proxy.hang();
      socket.setSoTimeout(100);
      assertThatThrownBy(() -> ask(socket)).isInstanceOf(SocketTimeoutException.class);

      proxy.restore();

      socket.setSoTimeout(5_000);
      assertThat(socket.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void refusesUntilRestored() throws IOException {
    proxy.refuse();
    try (Socket refused = connect()) {
      assertThatThrownBy(() -> answers(refused)).isInstanceOf(IOException.class);
    }

    proxy.restore();

    try (Socket accepted = connect()) {
      assertThat(ask(accepted)).isEqualTo('x');
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(proxy.host(), proxy.port());
    socket.setSoTimeout(5_000);
    return socket;
  }

  private static int ask(Socket socket) throws IOException {
    socket.getOutputStream().write('x');
    return socket.getInputStream().read();
  }

  private static void answers(Socket socket) throws IOException {
    if (ask(socket) < 0) {
      throw new IOException("closed");
    }
  }

  private static void echo(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException e) {
      return;
    }
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
