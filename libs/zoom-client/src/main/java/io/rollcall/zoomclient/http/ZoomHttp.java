package io.rollcall.zoomclient.http;

import io.netty.channel.ChannelOption;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;
import tools.jackson.databind.JsonNode;

/**
 * Exchanges with Zoom. Nothing is ever repeated here, not even by the connection pool: a create
 * that is sent twice is two meetings.
 */
public final class ZoomHttp implements AutoCloseable {

  private static final Duration IDLE_AT_MOST = Duration.ofSeconds(20);

  private final ConnectionProvider connections;
  private final WebClient http;
  private final Duration answerWithin;

  public ZoomHttp(ZoomHttpSettings settings) {
    answerWithin = settings.answerWithin();
    connections =
        ConnectionProvider.builder("zoom")
            .maxConnections(settings.connections())
            .pendingAcquireMaxCount(
                settings.connections() * ZoomHttpSettings.WAITING_PER_CONNECTION)
            .pendingAcquireTimeout(settings.answerWithin())
            .maxIdleTime(IDLE_AT_MOST)
            .build();
    http =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(client(settings)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ZoomHttpSettings.ANSWER_LIMIT))
            .build();
  }

  private HttpClient client(ZoomHttpSettings settings) {
    HttpClient direct =
        HttpClient.create(connections)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.connectWithin().toMillis()))
            .disableRetry(true);
    return settings.proxy() == null ? direct : through(direct, settings.proxy(), settings);
  }

  private static HttpClient through(HttpClient direct, URI proxy, ZoomHttpSettings settings) {
    return direct.proxy(
        spec ->
            spec.type(ProxyProvider.Proxy.HTTP)
                .host(proxy.getHost())
                .port(proxy.getPort())
                .connectTimeoutMillis(settings.connectWithin().toMillis()));
  }

  /** What Zoom answers; the body is a missing node where there is none. Never an error. */
  public Mono<ZoomAnswer<JsonNode>> exchange(ZoomRequest request) {
    WebClient.RequestBodySpec spec =
        http.method(request.method())
            .uri(request.uri())
            .header(HttpHeaders.AUTHORIZATION, request.authorization())
            .accept(MediaType.APPLICATION_JSON);
    WebClient.RequestHeadersSpec<?> filled =
        request.body() == null
            ? spec
            : spec.contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ZoomJson.write(request.body()));
    return filled
        .exchangeToMono(ZoomHttp::read)
        .timeout(answerWithin)
        .onErrorResume(failure -> Mono.just(Outages.of(failure)));
  }

  private static Mono<ZoomAnswer<JsonNode>> read(ClientResponse response) {
    return response
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(
            body ->
                Replies.read(
                    response.statusCode().value(), response.headers().asHttpHeaders(), body));
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
