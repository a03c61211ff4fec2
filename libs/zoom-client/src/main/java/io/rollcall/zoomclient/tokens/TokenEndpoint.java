package io.rollcall.zoomclient.tokens;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.ApiSecrets;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.http.ZoomRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Fetches tokens of Server-to-Server OAuth, grant {@code account_credentials}. */
final class TokenEndpoint {

  private static final ZoomAnswer<Granted> UNREADABLE =
      ZoomAnswer.neverSent(ZoomOutage.Cause.UNREADABLE);

  private final ZoomHttp http;
  private final CallMetrics metrics;

  TokenEndpoint(ZoomHttp http, CallMetrics metrics) {
    this.http = http;
    this.metrics = metrics;
  }

  /** A token as Zoom gives it. */
  record Granted(String token, Duration life, Optional<Set<String>> scopes) {

    @Override
    public String toString() {
      return "Granted[redacted, " + life + "]";
    }
  }

  Mono<ZoomAnswer<Granted>> fetch(Account account, ApiSecrets.OAuth secrets) {
    URI uri =
        URI.create(
            account.tokenUrl()
                + "?grant_type=account_credentials&account_id="
                + UriUtils.encode(secrets.accountId(), StandardCharsets.UTF_8));
    return http.exchange(new ZoomRequest(HttpMethod.POST, uri, basic(secrets), null))
        .doOnNext(answer -> metrics.count(account.key(), "token", answer))
        .map(TokenEndpoint::granted)
        .onErrorReturn(UNREADABLE);
  }

  private static ZoomAnswer<Granted> granted(ZoomAnswer<JsonNode> answer) {
    if (answer instanceof ZoomAnswer.Yes<JsonNode>(var json, var _)
        && json.path("access_token").asString("").isEmpty()) {
      return UNREADABLE;
    }
    if (answer instanceof ZoomAnswer.No<JsonNode>(var refusal) && !refusal.isRateLimit()) {
      return new ZoomAnswer.No<>(new ZoomRefusal.CredentialsRefused(refusal.error()));
    }
    return answer.map(
        json ->
            new Granted(
                json.path("access_token").asString(),
                Duration.ofSeconds(json.path("expires_in").asLong(3600)),
                scopes(json.path("scope"))));
  }

  private static Optional<Set<String>> scopes(JsonNode scope) {
    return scope.isString()
        ? Optional.of(Set.copyOf(List.of(scope.asString().strip().split("\\s+"))))
        : Optional.empty();
  }

  private static String basic(ApiSecrets.OAuth secrets) {
    String pair = secrets.clientId() + ":" + secrets.clientSecret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
