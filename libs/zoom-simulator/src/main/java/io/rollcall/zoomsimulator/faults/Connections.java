package io.rollcall.zoomsimulator.faults;

import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Closing the connection under a request. */
final class Connections {

  private Connections() {}

  static Mono<Void> close(ServerWebExchange exchange) {
    return Mono.defer(
        () -> {
          HttpServerResponse response =
              ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
          response.withConnection(connection -> connection.channel().close());
          return Mono.never();
        });
  }
}
