package io.rollcall.gateway.routes;

import io.rollcall.gateway.services.Service;
import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Looks a request up in the table, once, and lets the metrics have its path template. */
record Destinations(ResourceTable table) {

  private static final String FOUND = Destinations.class.getName();

  @SuppressWarnings("unchecked")
  Optional<Destination> of(ServerWebExchange exchange) {
    return (Optional<Destination>)
        exchange.getAttributes().computeIfAbsent(FOUND, key -> find(exchange));
  }

  boolean leadTo(Service service, ServerWebExchange exchange) {
    return of(exchange)
        .filter(Destination.Built.class::isInstance)
        .filter(found -> found.resource().service() == service)
        .isPresent();
  }

  private Optional<Destination> find(ServerWebExchange exchange) {
    Optional<Destination> found =
        table.find(
            exchange.getRequest().getMethod(),
            exchange.getRequest().getPath().pathWithinApplication());
    found.ifPresent(
        destination ->
            ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(
                    context ->
                        context.setPathPattern(destination.resource().path().getPatternString())));
    return found;
  }
}
