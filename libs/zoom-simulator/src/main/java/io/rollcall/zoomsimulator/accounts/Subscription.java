package io.rollcall.zoomsimulator.accounts;

import java.net.URI;
import java.util.Set;

/**
 * An event subscription: where events are posted, and the secret token that signs them.
 *
 * @param url http or https
 * @param secret never empty
 */
public record Subscription(URI url, String secret) {

  public Subscription {
    if (url.getScheme() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("a webhook needs an http or https URL");
    }
    if (secret.isBlank()) {
      throw new IllegalArgumentException("a webhook needs a secret token");
    }
  }

  @Override
  public String toString() {
    return "Subscription[" + url + "]";
  }
}
