package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that may send, with what proves that it does.
 *
 * @param account the account's key
 * @param zoomAccountIds the ids that {@code payload.account_id} may have
 * @param secrets any of them verifies; several while one is being replaced
 * @param verificationToken the token of old apps; null wherever it must not count
 */
record Sender(
    String account,
    Set<String> zoomAccountIds,
    List<SecretToken> secrets,
    byte @Nullable [] verificationToken) {

  boolean verifiable() {
    return !secrets.isEmpty() || verificationToken != null;
  }

  boolean owns(@Nullable String accountId) {
    return accountId == null || zoomAccountIds.contains(accountId);
  }

  /**
   * The secret that made the signature, null when none did. Every secret is tried, and each
   * compared to the end.
   */
  @Nullable SecretToken signer(Claim claim, byte[] body) {
    SecretToken signer = null;
    for (SecretToken secret : secrets) {
      byte[] expected = secret.signatureOf(claim.timestamp(), body);
      if (MessageDigest.isEqual(expected, claim.signature())) {
        signer = secret;
      }
    }
    return signer;
  }

  boolean hasToken(String token) {
    return verificationToken != null
        && MessageDigest.isEqual(verificationToken, token.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "Sender[" + account + "]";
  }
}
