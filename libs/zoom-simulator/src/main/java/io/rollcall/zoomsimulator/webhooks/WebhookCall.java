package io.rollcall.zoomsimulator.webhooks;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Subscription;
import jakarta.annotation.PreDestroy;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Posts a body to a subscription with Zoom's headers; redirects are not followed. */
@Component
class WebhookCall {

  private static final int ANSWER_LIMIT = 64 * 1024;

  private final ConnectionProvider connections;
  private final WebClient http;
  private final Duration answerWithin;

  WebhookCall(WebhookSettings settings, ReactorResourceFactory resources) {
    this.answerWithin = settings.answerWithin();
    this.connections =
        ConnectionProvider.builder("webhooks").maxConnections(settings.atOnce()).build();
    var client = HttpClient.create(connections).runOn(resources.getLoopResources());
    this.http =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(client))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER_LIMIT))
            .build();
  }

  @PreDestroy
  void stop() {
    connections.dispose();
  }

  record Answer(int status, byte[] body) {}

  /** Never an error, whatever the account's values are: a failed attempt is one, too. */
  Mono<Attempt> attempt(Delivery delivery) {
    return Mono.defer(
        () -> {
          var at = Instant.now();
          return Mono.defer(() -> post(delivery))
              .map(answer -> Attempt.answered(at, answer.status()))
              .onErrorResume(failure -> Mono.just(Attempt.failed(at, nameOf(failure))));
        });
  }

  private Mono<Answer> post(Delivery delivery) {
    var event = delivery.event();
    return post(
        event.account(),
        delivery.subscription(),
        delivery.requestId(),
        event.tracking(),
        event.body());
  }

  Mono<Answer> post(
      Account account, Subscription to, String requestId, String tracking, byte[] body) {
    return http.post()
        .uri(to.url())
        .headers(headers -> fill(headers, account, to, requestId, tracking, body))
        .bodyValue(body)
        .exchangeToMono(
            response ->
                response
                    .bodyToMono(byte[].class)
                    .defaultIfEmpty(new byte[0])
                    .map(answer -> new Answer(response.statusCode().value(), answer)))
        .timeout(answerWithin);
  }

  private static void fill(
      HttpHeaders headers,
      Account account,
      Subscription to,
      String requestId,
      String tracking,
      byte[] body) {
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    headers.set("content-type", "application/json; charset=utf-8");
    headers.set("user-agent", "Zoom Marketplace/1.0a");
    headers.set("accept-encoding", "gzip");
    headers.set("x-zm-request-timestamp", timestamp);
    headers.set("x-zm-signature", Signatures.sign(to.secret(), timestamp, body));
    headers.set("x-zm-request-id", requestId);
    headers.set("x-zm-trackingid", tracking);
    headers.set("traceparent", Ids.traceparent());
    headers.set("zm-trace-upstream", "webhook");
    if (account.clientId() != null) {
      headers.set("clientid", account.clientId());
    }
    if (account.verificationToken() != null) {
      headers.set("authorization", account.verificationToken());
    }
  }

  static String nameOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TimeoutException _, ReadTimeoutException _, ConnectTimeoutException _ -> {
          return "ReadTimeOut";
        }
        case UnknownHostException _ -> {
          return "DNSResolveTimeout";
        }
        case ConnectException _ -> {
          return "ConnectionRefused";
        }
        default -> {}
      }
    }
    return "RemoteError";
  }
}
