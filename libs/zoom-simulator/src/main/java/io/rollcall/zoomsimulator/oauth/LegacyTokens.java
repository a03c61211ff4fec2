package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of the retired JWT apps: HS256, signed by the caller with the API secret. */
@Component
class LegacyTokens {

  private final Accounts accounts;
  private final JsonMapper json;

  LegacyTokens(Accounts accounts, JsonMapper json) {
    this.accounts = accounts;
    this.json = json;
  }

  /** The account and expiry of a well signed token, expired or not. */
  Optional<AccessTokens.Grant> verify(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var claims = decode(parts[1]);
      return accounts
          .byApiKey(claims.path("iss").asString(""))
          .filter(account -> isHs256(parts[0]) && isSigned(account, parts))
          .map(account -> grant(account, claims));
    } catch (IllegalArgumentException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static AccessTokens.Grant grant(Account account, JsonNode claims) {
    return new AccessTokens.Grant(
        account.key(), Instant.ofEpochSecond(claims.path("exp").asLong(0)), true);
  }

  private boolean isHs256(String header) {
    return "HS256".equals(decode(header).path("alg").asString(""));
  }

  private static boolean isSigned(Account account, String[] parts) {
    var secret = account.apiSecret();
    if (secret == null) {
      return false;
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode decode(String part) {
    return json.readTree(Base64.getUrlDecoder().decode(part));
  }
}
