package io.rollcall.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes in the whole body, under a limit of size and time, before the service hears of the request:
 * a caller who is slow or goes away mid-way costs the service nothing and is no failure of it.
 *
 * @param bodies how many large ones are held at the same time, so that they fit in memory together
 */
record WholeBody(DataSize limit, Duration timeout, Bulkhead bodies) implements GatewayFilter {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** As many of these as there can be requests fit in memory. */
  private static final long SMALL_BYTES = 4096;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (!hasBody(request.getHeaders())) {
      return chain.filter(exchange);
    }
    if (request.getHeaders().getContentLength() > limit.toBytes()) {
      return Mono.error(new DataBufferLimitException("the body is larger than " + limit));
    }
    Mono<Void> passed = read(exchange, chain);
    return isSmall(request.getHeaders())
        ? passed
        : passed
            .transformDeferred(BulkheadOperator.of(bodies))
            .onErrorMap(BulkheadFullException.class, _ -> Problems.tryAgain(SOON).exception());
  }

  private Mono<Void> read(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    return DataBufferUtils.join(request.getBody(), Math.toIntExact(limit.toBytes()))
        .map(WholeBody::bytes)
        .defaultIfEmpty(new byte[0])
        .timeout(timeout)
        .onErrorMap(TimeoutException.class, _ -> tooSlow(exchange))
        .flatMap(body -> chain.filter(with(exchange, body)));
  }

  private static boolean hasBody(HttpHeaders headers) {
    return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  private static boolean isSmall(HttpHeaders headers) {
    long length = headers.getContentLength();
    return length >= 0 && length <= SMALL_BYTES;
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static ServerWebExchange with(ServerWebExchange exchange, byte[] body) {
    return exchange.mutate().request(new ReadRequest(exchange.getRequest(), body)).build();
  }

  /** What still comes of the body has no reader, so the connection is of no more use. */
  private static RuntimeException tooSlow(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    return Problem.of(HttpStatus.REQUEST_TIMEOUT, "upload-too-slow").exception();
  }
}
