package io.rollcall.gateway.routes;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.CONNECT_TIMEOUT_ATTR;
import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.rollcall.gateway.GatewayProperties;
import io.rollcall.gateway.services.Service;
import io.rollcall.gateway.services.ServiceDocuments;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** One route for each service, and one for what none of them answers. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private final GatewayProperties properties;

  Routes(GatewayProperties properties) {
    this.properties = properties;
  }

  @Bean
  Destinations destinations(ServiceDocuments documents) {
    return new Destinations(ResourceTable.read(documents));
  }

  private static Bulkhead bodies(String name, int most) {
    return Bulkhead.of(
        name,
        BulkheadConfig.custom().maxConcurrentCalls(most).maxWaitDuration(Duration.ZERO).build());
  }

  /** What is larger than usual has to tell its length. */
  private GatewayFilter body(Service service, GatewayFilter usual, Bulkhead largeBodies) {
    DataSize limit = properties.largeBodyLimits().get(service);
    if (limit == null) {
      return usual;
    }
    GatewayFilter large = new WholeBody(limit, properties.bodyTimeout(), largeBodies);
    long most = properties.bodyLimit().toBytes();
    return (exchange, chain) ->
        (exchange.getRequest().getHeaders().getContentLength() > most ? large : usual)
            .filter(exchange, chain);
  }

  @Bean
  RouteLocator routeLocator(
      RouteLocatorBuilder builder, Destinations destinations, CircuitBreakerRegistry breakers) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    GatewayFilter usual =
        new WholeBody(
            properties.bodyLimit(),
            properties.bodyTimeout(),
            bodies("bodies", properties.bodies()));
    Bulkhead largeBodies = bodies("large-bodies", properties.largeBodies());
    for (Service service : Service.values()) {
      GatewayFilter body = body(service, usual, largeBodies);
      GatewayFilter upstream =
          new Upstream(breakers.circuitBreaker(service.key()), properties.breakerPause());
      routes.route(
          service.key(),
          route ->
              route
                  .predicate(exchange -> destinations.leadTo(service, exchange))
                  .filters(filters -> filters.filter(body).filter(upstream))
                  .metadata(CONNECT_TIMEOUT_ATTR, (int) properties.connectTimeout().toMillis())
                  .metadata(RESPONSE_TIMEOUT_ATTR, properties.responseTimeout().toMillis())
                  .uri(properties.address(service)));
    }
    return routes
        .route(
            "refused",
            route ->
                route
                    .predicate(exchange -> destinations.of(exchange).isPresent())
                    .filters(filters -> filters.filter(new Refusal(destinations)))
                    .uri("no://service"))
        .build();
  }

  @Bean
  HttpClientCustomizer stallTimeout() {
    return client -> client.responseTimeout(properties.stallTimeout());
  }
}
