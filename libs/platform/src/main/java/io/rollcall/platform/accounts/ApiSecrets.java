package io.rollcall.platform.accounts;

/** How an account's REST calls prove themselves to Zoom. */
public sealed interface ApiSecrets {

  /** Server-to-Server OAuth. */
  record OAuth(String accountId, String clientId, String clientSecret) implements ApiSecrets {

    @Override
    public String toString() {
      return "ApiSecrets.OAuth[redacted]";
    }
  }

  /** A JWT app, which Zoom retired in 2023; signed with HS256 for a minute. */
  record Jwt(String apiKey, String apiSecret) implements ApiSecrets {

    @Override
    public String toString() {
      return "ApiSecrets.Jwt[redacted]";
    }
  }
}
