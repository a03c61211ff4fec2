package io.rollcall.platform.callers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/** Puts together how a token is checked. */
final class TokenDecoder {

  /** Keys that cannot be had are no fault of the token; a plain JwtException says so. */
  private static final Function<Throwable, Throwable> AWAY =
      failure -> new JwtException("The identity provider's keys cannot be had", failure);

  private TokenDecoder() {}

  static ReactiveJwtDecoder of(TokenProperties properties, Clock clock) {
    IssuerKeys keys = new IssuerKeys(properties.jwksUrl(), clock);
    Set<JWSAlgorithm> pinned =
        properties.algorithms().stream()
            .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
            .collect(Collectors.toUnmodifiableSet());
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSource(token -> keysFor(token, pinned, keys))
            .validateType(false)
            .jwtProcessorCustomizer(
                processor ->
                    processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<>(pinned, new JWKSecurityContextJWKSet())))
            .build();
    decoder.setJwtValidator(validator(properties, clock));
    return token -> decoder.decode(token).onErrorMap(IllegalStateException.class, AWAY);
  }

  /** A token by another algorithm is refused without asking anybody for keys. */
  private static Flux<JWK> keysFor(SignedJWT token, Set<JWSAlgorithm> pinned, IssuerKeys keys) {
    return pinned.contains(token.getHeader().getAlgorithm()) ? keys.keysFor(token) : Flux.empty();
  }

  private static OAuth2TokenValidator<Jwt> validator(TokenProperties properties, Clock clock) {
    JwtTypeValidator accessToken = new JwtTypeValidator("JWT", "at+jwt");
    accessToken.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        accessToken,
        new JwtIssuerValidator(properties.issuer()),
        new JwtAudienceValidator(properties.audience()),
        new TokenLifetime(properties.leeway(), clock));
  }
}
