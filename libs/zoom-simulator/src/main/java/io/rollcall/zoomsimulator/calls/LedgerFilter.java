package io.rollcall.zoomsimulator.calls;

import io.rollcall.zoomsimulator.api.Operation;
import io.rollcall.zoomsimulator.api.Operations;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes every call down, those too that a fault keeps away, and names its operation. */
@Component
@Order(5)
class LedgerFilter implements WebFilter {

  private final Operations operations;
  private final Ledger ledger;

  LedgerFilter(Operations operations, Ledger ledger) {
    this.operations = operations;
    this.ledger = ledger;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var path = request.getPath().value();
    if (!path.startsWith("/v2/") && !path.startsWith("/oauth/")) {
      return chain.filter(exchange);
    }
    Optional<Operation> operation = operations.of(request);
    operation.ifPresent(found -> exchange.getAttributes().put(Operation.ATTRIBUTE, found));
    var call = ledger.open(request.getMethod().name(), path, operation.orElse(null));
    exchange.getAttributes().put(Call.ATTRIBUTE, call);
    var response = exchange.getResponse();
    response.beforeCommit(
        () -> {
          var status = response.getStatusCode();
          call.answered(status == null ? 200 : status.value());
          ledger.close(call);
          return Mono.empty();
        });
    return chain.filter(exchange.mutate().request(hashing(request, call)).build());
  }

  private static ServerHttpRequest hashing(ServerHttpRequest request, Call call) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return super.getBody().doOnNext(call::add).doOnComplete(call::bodyEnds);
      }
    };
  }
}
