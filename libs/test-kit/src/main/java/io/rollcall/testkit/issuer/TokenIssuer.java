package io.rollcall.testkit.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * An OpenID provider that signs what it is asked to sign.
 *
 * <ul>
 *   <li>{@code GET /.well-known/openid-configuration} and {@code GET /jwks}
 *   <li>{@code POST /token} with a JSON of claims answers {@code {"access_token": ...}}; missing
 *       are {@code iss}, {@code aud}, {@code iat} and {@code exp} (12 hours) filled in
 * </ul>
 */
public final class TokenIssuer implements AutoCloseable {

  private static final int LARGEST_REQUEST = 1 << 20;

  private final HttpServer server;
  private final TokenSigner signer;

  private TokenIssuer(HttpServer server, RSAKey key) {
    URI issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.server = server;
    this.signer = new TokenSigner(issuer, key);
  }

  /** Starts one with a key of its own on any free port of the loopback address. */
  public static TokenIssuer start() {
    return start(0, SigningKey.fresh());
  }

  /**
   * Starts one on a port of the loopback address, 0 for any free one.
   *
   * @param key the file of its key, made where it is missing: the same file and port give an issuer
   *     whose earlier tokens stay good
   */
  public static TokenIssuer start(int port, Path key) {
    try {
      return start(port, SigningKey.keptIn(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TokenIssuer start(int port, RSAKey key) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      TokenIssuer issuer = new TokenIssuer(server, key);
      issuer.serve();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one for ever. Arguments: the port, and the file of its key. */
  public static void main(String[] arguments) {
    start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  private void serve() {
    server.setExecutor(
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon(false).name("issuer-", 0).factory()));
    server.createContext("/jwks", exchange -> answer(exchange, 200, signer.publicKeys()));
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
    server.createContext("/token", this::giveToken);
    server.start();
  }

  /** The {@code iss} of its tokens, and where it listens. */
  public URI issuer() {
    return signer.issuer();
  }

  /** Where its keys are. */
  public URI jwks() {
    return URI.create(issuer() + "/jwks");
  }

  /**
   * A token with these claims; {@code iss}, {@code aud}, {@code iat} and {@code exp} are filled in
   * where they are missing.
   */
  public String token(Map<String, ?> claims) {
    try {
      return signer.sign(JSONObjectUtils.parse(JSONObjectUtils.toJSONString(claims)));
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("claims", e);
    }
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
    try {
      Map<String, Object> claims = JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
      Map<String, Object> answer =
          Map.of("access_token", signer.sign(claims), "token_type", "Bearer");
      answer(exchange, 200, answer);
    } catch (ParseException | JOSEException e) {
      answer(exchange, 400, Map.of("error", "invalid_request"));
    }
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer", issuer().toString(),
        "jwks_uri", jwks().toString(),
        "token_endpoint", issuer() + "/token");
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
