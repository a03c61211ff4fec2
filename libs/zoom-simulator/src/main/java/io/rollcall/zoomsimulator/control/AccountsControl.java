package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.AccountRules;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.oauth.AccessTokens;
import io.rollcall.zoomsimulator.webhooks.Challenge;
import io.rollcall.zoomsimulator.webhooks.RawEvents;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Accounts: adding, replacing, challenging their receivers, sending any event of theirs. */
@RestController
@RequestMapping("/control/accounts")
class AccountsControl {

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final Challenge challenge;
  private final RawEvents rawEvents;

  AccountsControl(
      Accounts accounts, AccessTokens tokens, Challenge challenge, RawEvents rawEvents) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.challenge = challenge;
    this.rawEvents = rawEvents;
  }

  /** An account without its secrets. */
  record View(
      String key, String accountId, List<URI> webhooks, List<String> hosts, AccountRules rules) {

    static View of(Account account) {
      return new View(
          account.key(),
          account.accountId(),
          account.webhooks().stream().map(subscription -> subscription.url()).toList(),
          account.hosts().stream().map(host -> host.email()).toList(),
          account.rules());
    }
  }

  @GetMapping
  List<View> all() {
    return accounts.all().stream().map(View::of).toList();
  }

  @PutMapping("/{key}")
  View put(@PathVariable String key, @RequestBody Account account) {
    if (!key.equals(account.key())) {
      throw new IllegalArgumentException("key differs from the path's");
    }
    accounts.put(account);
    return View.of(account);
  }

  /** Changes how Zoom behaves towards the account; what is left out becomes usual again. */
  @PutMapping("/{key}/rules")
  AccountRules rules(@PathVariable String key, @RequestBody AccountRules rules) {
    accounts.put(account(key).with(rules));
    return rules;
  }

  @DeleteMapping("/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String key) {
    accounts.remove(key);
  }

  @PostMapping("/{key}/validate")
  Mono<List<Challenge.Outcome>> validate(@PathVariable String key) {
    return challenge.validate(account(key));
  }

  @PostMapping("/{key}/tokens/revoke")
  Map<String, Integer> revoke(@PathVariable String key) {
    return Map.of("revoked", tokens.revoke(key));
  }

  @PostMapping("/{key}/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, List<Long>> send(@PathVariable String key, @RequestBody byte[] body) {
    return Map.of("deliveries", rawEvents.send(account(key), body));
  }

  private Account account(String key) {
    return accounts.byKey(key).orElseThrow(() -> new NoSuchElementException("no account " + key));
  }
}
