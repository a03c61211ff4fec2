package io.rollcall.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that keeps what it was asked, and answers as a test says. */
final class StubService implements AutoCloseable {

  private static final BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> OK =
      (request, response) ->
          response.header("Content-Type", "application/json").sendString(Mono.just("{}"));

  /** A request as it arrived; names of headers in lower case. */
  record Received(String method, String uri, Map<String, String> headers, String body) {

    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final DisposableServer server;
  private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer = OK;

  private StubService() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .httpRequestDecoder(decoder -> decoder.maxHeaderSize(65_536))
            .handle(this::handle)
            .bindNow();
  }

  static StubService start() {
    return new StubService();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  void answers(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> newAnswer) {
    answer = newAnswer;
  }

  /** Closes every connection instead of answering. */
  void breaksOff() {
    answers(
        (_, response) -> {
          response.withConnection(connection -> connection.channel().close());
          return Mono.never();
        });
  }

  /** Forgets what it was asked and answers 200 again. */
  void reset() {
    received.clear();
    answer = OK;
  }

  Queue<Received> received() {
    return received;
  }

  /** The one request that it has got. */
  Received only() {
    if (received.size() != 1) {
      throw new AssertionError("expected one request, got " + received);
    }
    return received.element();
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("")
        .doOnNext(body -> received.add(received(request, body)))
        .flatMap(_ -> Mono.from(answer.apply(request, response)));
  }

  private static Received received(HttpServerRequest request, String body) {
    Map<String, String> headers = new TreeMap<>();
    request
        .requestHeaders()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, two) -> one + ", " + two));
    return new Received(request.method().name(), request.uri(), headers, body);
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
