package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Subscription;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code endpoint.url_validation}: does the receiver know the secret token? */
@Component
public class Challenge {

  private final WebhookCall call;
  private final SubscriptionHealth health;
  private final JsonMapper json;
  private final SecureRandom random = new SecureRandom();

  Challenge(WebhookCall call, SubscriptionHealth health, JsonMapper json) {
    this.call = call;
    this.health = health;
    this.json = json;
  }

  /**
   * What a receiver made of the challenge.
   *
   * @param reason {@code valid}, or what was wrong
   */
  public record Outcome(URI url, boolean valid, String reason) {}

  /** Challenges every subscription of the account. */
  public Mono<List<Outcome>> validate(Account account) {
    return Flux.fromIterable(account.webhooks())
        .concatMap(subscription -> validate(account, subscription))
        .collectList();
  }

  private Mono<Outcome> validate(Account account, Subscription subscription) {
    var plainToken = plainToken();
    var body =
        EventBodies.of(
            "endpoint.url_validation",
            Instant.now(),
            Map.of("plainToken", plainToken),
            EventBodies.Order.PAYLOAD_TIME_EVENT);
    return call.post(account, subscription, Ids.request(), ZoomEvent.newTracking(), body)
        .map(answer -> judge(subscription, plainToken, answer))
        .onErrorResume(failure -> Mono.just(WebhookCall.nameOf(failure)))
        .map(reason -> new Outcome(subscription.url(), reason.equals("valid"), reason))
        .doOnNext(outcome -> health.note(subscription, outcome.valid()));
  }

  private String judge(Subscription subscription, String plainToken, WebhookCall.Answer answer) {
    if (answer.status() != 200) {
      return "status " + answer.status();
    }
    try {
      var body = json.readTree(answer.body());
      if (!plainToken.equals(body.path("plainToken").asString(""))) {
        return "another plainToken";
      }
      var expected = Signatures.encryptedToken(subscription.secret(), plainToken);
      return expected.equals(body.path("encryptedToken").asString(""))
          ? "valid"
          : "wrong encryptedToken";
    } catch (JacksonException notJson) {
      return "no JSON";
    }
  }

  private String plainToken() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
