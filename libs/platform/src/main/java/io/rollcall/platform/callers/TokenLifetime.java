package io.rollcall.platform.callers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token must have an end, and be within its time. */
final class TokenLifetime implements OAuth2TokenValidator<Jwt> {

  static final OAuth2Error EXPIRED = new OAuth2Error("token-expired");
  private static final OAuth2Error ENDLESS = new OAuth2Error("token-endless");
  private static final OAuth2Error EARLY = new OAuth2Error("token-early");

  private final Duration leeway;
  private final Clock clock;

  TokenLifetime(Duration leeway, Clock clock) {
    this.leeway = leeway;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    Instant now = clock.instant();
    Instant end = token.getExpiresAt();
    Instant begin = token.getNotBefore();
    if (end == null) {
      return OAuth2TokenValidatorResult.failure(ENDLESS);
    }
    if (now.minus(leeway).isAfter(end)) {
      return OAuth2TokenValidatorResult.failure(EXPIRED);
    }
    return begin != null && now.plus(leeway).isBefore(begin)
        ? OAuth2TokenValidatorResult.failure(EARLY)
        : OAuth2TokenValidatorResult.success();
  }
}
