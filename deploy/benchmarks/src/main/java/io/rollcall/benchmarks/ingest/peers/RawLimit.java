package io.rollcall.benchmarks.ingest.peers;

import java.util.Objects;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Reads and verifies and does nothing else: what HTTP alone costs. */
final class RawLimit {

  private RawLimit() {}

  public static void main(String[] arguments) {
    HttpServer.create()
        .port(Integer.parseInt(System.getenv("SERVER_PORT")))
        .handle(RawLimit::handle)
        .bindNow()
        .onDispose()
        .block();
  }

  private static Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    String timestamp = header(request, "x-zm-request-timestamp");
    String signature = header(request, "x-zm-signature");
    return request
        .receive()
        .aggregate()
        .asByteArray()
        .flatMap(
            body ->
                response.status(Signatures.verify(timestamp, signature, body) ? 204 : 401).send());
  }

  private static String header(HttpServerRequest request, String name) {
    return Objects.requireNonNullElse(request.requestHeaders().get(name), "");
  }
}
