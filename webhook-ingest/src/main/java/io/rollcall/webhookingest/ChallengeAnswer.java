package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.io.JsonStringEncoder;

/** Proves to Zoom that the secret is known here, within the 3 seconds that Zoom waits. */
record ChallengeAnswer(String plainToken, String encryptedToken) {

  static ChallengeAnswer to(String plainToken, SecretToken secret) {
    return new ChallengeAnswer(plainToken, secret.encrypt(plainToken));
  }

  byte[] json() {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsCharArray(plainToken));
    return "{\"plainToken\":\"%s\",\"encryptedToken\":\"%s\"}"
        .formatted(quoted, encryptedToken)
        .getBytes(UTF_8);
  }
}
