package io.rollcall.gateway.routes;

import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells a service where a request came from:
 *
 * <ul>
 *   <li>{@code X-Forwarded-For}: the caller's address, one. Each proxy adds at the end who called
 *       it, so it is the last that is no trusted proxy; what stands before it anybody may have
 *       written.
 *   <li>{@code X-Forwarded-Proto}, {@code X-Forwarded-Host}: what the caller called, by the word of
 *       a trusted proxy; without one, what the gateway was called by.
 * </ul>
 */
final class Provenance implements HttpHeadersFilter {

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";

  private final Pattern trustedProxies;

  Provenance(Pattern trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String peer = address(request);
    HttpHeaders said = isTrusted(peer) ? request.getHeaders() : HttpHeaders.EMPTY;
    HttpHeaders headers = HttpHeaders.copyOf(input);
    headers.set(FOR, caller(peer, said));
    headers.set(PROTO, orElse(said, PROTO, request.getURI().getScheme()));
    headers.set(HOST, orElse(said, HOST, request.getURI().getAuthority()));
    return headers;
  }

  private String caller(String peer, HttpHeaders said) {
    String caller = peer;
    for (String hop : said.getValuesAsList(FOR).reversed()) {
      if (!isTrusted(caller)) {
        return caller;
      }
      caller = hop;
    }
    return caller;
  }

  private boolean isTrusted(String address) {
    return trustedProxies.matcher(address).matches();
  }

  private static String orElse(HttpHeaders said, String name, String own) {
    return Objects.requireNonNullElse(said.getFirst(name), own);
  }

  private static String address(ServerHttpRequest request) {
    InetSocketAddress peer = Objects.requireNonNull(request.getRemoteAddress());
    return peer.getAddress().getHostAddress();
  }
}
