package io.rollcall.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.rollcall.platform.callers.TokenProperties.Claims;
import io.rollcall.platform.callers.TokenProperties.Machine;
import io.rollcall.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;

class TokenDecoderTest {

  private final KeyServer provider = new KeyServer();

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void aProviderThatIsAwayIsNotTheCallersFault() throws JOSEException {
    provider.away(true);

    assertThat(problemOf(token()).kind()).isEqualTo("try-again");
  }

  @Test
  void aTokenByAnotherKeyIs() throws JOSEException {
    provider.publish("k1");

    assertThat(problemOf(token()).kind()).isEqualTo("token-invalid");
  }

  @Test
  void aTokenByAnAlgorithmThatIsNotPinnedAsksNobodyForKeys() throws JOSEException {
    assertThat(problemOf(signed(JWSAlgorithm.ES384, Curve.P_384)).kind())
        .isEqualTo("token-invalid");
    assertThat(provider.asked).hasValue(0);
  }

  private Problem problemOf(String token) {
    var properties =
        new TokenProperties(
            "https://id.campus.example",
            "rollcall",
            provider.url(),
            Set.of(SignatureAlgorithm.ES256),
            Duration.ofSeconds(30),
            Machine.MARKED,
            new Claims("/sub", "/n", "/g", "/f", "/e", "/r", "/c", "/client_id", "/gty"));
    var manager =
        new JwtReactiveAuthenticationManager(TokenDecoder.of(properties, Clock.systemUTC()));
    Throwable refusal =
        catchThrowable(
            () -> manager.authenticate(new BearerTokenAuthenticationToken(token)).block());
    return new TokenProblems().problemOf(refusal).orElseThrow();
  }

  private static String token() throws JOSEException {
    return signed(JWSAlgorithm.ES256, Curve.P_256);
  }

  private static String signed(JWSAlgorithm algorithm, Curve curve) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID("k1").build(),
            new JWTClaimsSet.Builder().subject("u").build());
    token.sign(new ECDSASigner(new ECKeyGenerator(curve).keyID("k1").generate()));
    return token.serialize();
  }
}
