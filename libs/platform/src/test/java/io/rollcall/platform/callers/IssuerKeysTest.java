package io.rollcall.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class IssuerKeysTest {

  private final KeyServer provider = new KeyServer();
  private Instant now = Instant.parse("2026-12-01T09:00:00Z");
  private Runnable meanwhile = () -> {};
  private final InstantSource time =
      () -> {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return now;
      };
  private final IssuerKeys keys = new IssuerKeys(provider.url(), time.withZone(ZoneOffset.UTC));

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void keysAreFetchedOnceForManyTokens() {
    provider.publish("k1");

    for (int i = 0; i < 20; i++) {
      assertThat(keyIdsFor("k1")).containsExactly("k1");
    }

    assertThat(provider.asked).hasValue(1);
  }

  @Test
  void manyTokensAtOnceAskOnce() {
    provider.publish("k1");

    List<JWK> found =
        Flux.range(0, 50).flatMap(_ -> keys.keysFor(token("k1"))).collectList().block();

    assertThat(found).hasSize(50);
    assertThat(provider.asked).hasValue(1);
  }

  @Test
  void whoLookedBeforeAnotherLearntTheKeysHasThemToo() {
    provider.publish("k1");
    meanwhile = () -> keyIdsFor("k1");

    assertThat(keyIdsFor("k1")).containsExactly("k1");

    assertThat(provider.asked).hasValue(1);
  }

  @Test
  void aNewKeyIsLearntWhenATokenNamesIt() {
    provider.publish("k1");
    assertThat(keyIdsFor("k1")).containsExactly("k1");
    provider.publish("k2");

    pass(Duration.ofSeconds(6));

    assertThat(keyIdsFor("k2")).containsExactly("k1", "k2");
  }

  @Test
  void inventedKeysDoNotMakeUsAskWithoutEnd() {
    provider.publish("k1");

    for (int i = 0; i < 20; i++) {
      assertThat(keyIdsFor("invented-" + i)).containsExactly("k1");
    }

    assertThat(provider.asked).hasValue(1);
  }

  @Test
  void theLastKeysAreGoodForAnHourWhileTheProviderIsAway() {
    provider.publish("k1");
    assertThat(keyIdsFor("k1")).containsExactly("k1");
    provider.away(true);

    pass(Duration.ofMinutes(59));
    assertThat(keyIdsFor("k1")).containsExactly("k1");

    pass(Duration.ofMinutes(2));
    assertThatException().isThrownBy(() -> keyIdsFor("k1"));
  }

  @Test
  void aProviderThatComesBackIsAskedAgain() {
    provider.publish("k1");
    provider.away(true);
    assertThatException().isThrownBy(() -> keyIdsFor("k1"));
    assertThatException().isThrownBy(() -> keyIdsFor("k1"));
    assertThat(provider.asked).hasValue(1);
    provider.away(false);

    pass(Duration.ofSeconds(6));

    assertThat(keyIdsFor("k1")).containsExactly("k1");
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private List<String> keyIdsFor(String keyId) {
    return Objects.requireNonNull(
        keys.keysFor(token(keyId)).map(JWK::getKeyID).collectList().block());
  }

  private static SignedJWT token(String keyId) {
    return new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build(),
        new JWTClaimsSet.Builder().build());
  }
}
