package io.rollcall.platform.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom signs an account's webhooks with.
 *
 * @param secretTokens at most 10, several while one is being replaced; any of them may have signed
 * @param verificationToken the legacy token, which old installations send in {@code Authorization}
 */
public record WebhookSecrets(List<String> secretTokens, @Nullable String verificationToken) {

  public WebhookSecrets {
    secretTokens = List.copyOf(secretTokens);
  }

  @Override
  public String toString() {
    return "WebhookSecrets[" + secretTokens.size() + " secret tokens]";
  }
}
