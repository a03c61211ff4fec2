package io.rollcall.gateway.routes;

import io.rollcall.platform.problems.Problems;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The end of the way for what no service answers. */
record Refusal(Destinations destinations) implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return switch (destinations.of(exchange).orElseThrow()) {
      case Destination.Built _ -> chain.filter(exchange);
      case Destination.NotBuilt _ -> Mono.error(Problems.notBuilt().exception());
      case Destination.WrongMethod(Resource resource) ->
          Mono.error(
              new MethodNotAllowedException(
                  exchange.getRequest().getMethod(), Set.copyOf(resource.methods())));
    };
  }
}
