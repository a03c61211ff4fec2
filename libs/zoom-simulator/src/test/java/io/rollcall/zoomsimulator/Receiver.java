package io.rollcall.zoomsimulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook endpoint that remembers what came and answers what it is told to, 204 by default. */
final class Receiver implements AutoCloseable {

  static final int NEVER = -1;

  private final HttpServer server;
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String body = "";

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  record Received(Map<String, String> headers, byte[] body) {

    String header(String name) {
      return String.valueOf(headers.get(name));
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String event() {
      return json().path("event").asString();
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void answers(Integer... next) {
    statuses.addAll(Arrays.asList(next));
  }

  void answersAlways(String text) {
    body = text;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<String> events() {
    return received.stream().map(Received::event).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    received.add(new Received(headers, exchange.getRequestBody().readAllBytes()));
    var status = statuses.poll();
    if (status != null && status == NEVER) {
      awaitClose();
      return;
    }
    var answer = body.getBytes(StandardCharsets.UTF_8);
    int otherwise = answer.length == 0 ? 204 : 200;
    exchange.sendResponseHeaders(
        status == null ? otherwise : status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
