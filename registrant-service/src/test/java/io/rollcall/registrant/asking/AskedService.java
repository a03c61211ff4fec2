package io.rollcall.registrant.asking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that answers what it is told to, and remembers what it was asked. */
final class AskedService implements AutoCloseable {

  private final List<Question> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Answer next = new Answer(404, "", Map.of());

  AskedService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** What it was asked. */
  record Question(String line, Headers headers) {}

  /** What it answers; status 0: nothing, ever. */
  record Answer(int status, String body, Map<String, String> headers) {}

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void answers(int status, String body) {
    next = new Answer(status, body, Map.of());
  }

  void answers(int status, String body, String header, String value) {
    next = new Answer(status, body, Map.of(header, value));
  }

  void staysSilent() {
    answers(0, "");
  }

  List<Question> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer = next;
    asked.add(
        new Question(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            exchange.getRequestHeaders()));
    if (answer.status == 0) {
      await();
      return;
    }
    answer.headers.forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body.getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.close();
  }
}
