package io.rollcall.platform.callers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys, counts who asks, and can be away. */
final class KeyServer implements AutoCloseable {

  final AtomicInteger asked = new AtomicInteger();
  private final List<JWK> keys = new ArrayList<>();
  private final HttpServer server;
  private volatile boolean away;

  KeyServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = new JWKSet(keys).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(away ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  void publish(String keyId) {
    try {
      keys.add(new ECKeyGenerator(Curve.P_256).keyID(keyId).generate().toPublicJWK());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  void away(boolean isAway) {
    away = isAway;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
