package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.bounded.NewestMap;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tokens given out, the newest 10,000. Several of one account are valid side by side. */
@Component
public class AccessTokens {

  private static final int LIMIT = 10_000;

  private final TokenSettings settings;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new NewestMap<>(LIMIT);

  AccessTokens(TokenSettings settings) {
    this.settings = settings;
  }

  /** {@code legacy}: signed by a JWT app itself. */
  record Grant(String account, Instant until, boolean legacy) {}

  synchronized String issue(String account) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = "eyJzdiI6IjAwMDAwMSJ9." + HexFormat.of().formatHex(bytes);
    grants.put(token, new Grant(account, Instant.now().plus(settings.life()), false));
    return token;
  }

  /** What this token grants, expired or not; null when it was never given out, or revoked. */
  synchronized @Nullable Grant find(String token) {
    return grants.get(token);
  }

  /** Makes every token of the account invalid, as a change of its secret does; answers how many. */
  public synchronized int revoke(String account) {
    int before = grants.size();
    grants.values().removeIf(grant -> grant.account().equals(account));
    return before - grants.size();
  }

  long lifeSeconds() {
    return settings.life().toSeconds();
  }
}
