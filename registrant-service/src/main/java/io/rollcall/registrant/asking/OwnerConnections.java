package io.rollcall.registrant.asking;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The ways to the owners: few connections, short answers, and a circuit breaker for each. */
@Component
@EnableConfigurationProperties(OwnersProperties.class)
final class OwnerConnections implements AutoCloseable {

  private static final int ANSWER_LIMIT = 256 * 1024;
  private static final int WAITING_PER_CONNECTION = 20;
  private static final Duration IDLE_AT_MOST = Duration.ofSeconds(20);

  private final OwnersProperties properties;
  private final ConnectionProvider connections;
  private final CircuitBreakerRegistry breakers;

  OwnerConnections(OwnersProperties properties, MeterRegistry meters) {
    this.properties = properties;
    this.connections =
        ConnectionProvider.builder("owners")
            .maxConnections(properties.connections())
            .pendingAcquireMaxCount(properties.connections() * WAITING_PER_CONNECTION)
            .pendingAcquireTimeout(properties.within())
            .maxIdleTime(IDLE_AT_MOST)
            .build();
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .permittedNumberOfCallsInHalfOpenState(3)
                .waitDurationInOpenState(properties.pause())
                .recordException(failure -> !(failure instanceof OwnerAway))
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
  }

  Owner meetings() {
    return owner("meeting-service", properties.meeting());
  }

  Owner attendance() {
    return owner("attendance-service", properties.attendance());
  }

  private Owner owner(String name, URI address) {
    int connectWithin = Math.toIntExact(properties.within().toMillis());
    HttpClient client =
        HttpClient.create(connections)
            .followRedirect(false)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectWithin);
    WebClient http =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(client))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER_LIMIT))
            .build();
    return new Owner(name, address, http, properties.within(), breakers.circuitBreaker(name));
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
