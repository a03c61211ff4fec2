package io.rollcall.testkit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

  private static final TokenIssuer ISSUER = TokenIssuer.start();

  @TempDir private Path folder = Path.of("");

  @AfterAll
  static void close() {
    ISSUER.close();
  }

  @Test
  void anybodyGetsATokenWithAnyClaims() throws Exception {
    HttpResponse<String> answer = post("{\"sub\":\"teacher-1\",\"roles\":[\"admin\"]}");

    SignedJWT token =
        SignedJWT.parse((String) JSONObjectUtils.parse(answer.body()).get("access_token"));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.verify(keyOf(ISSUER))).isTrue();
    assertThat(claims.getSubject()).isEqualTo("teacher-1");
    assertThat(claims.getStringListClaim("roles")).containsExactly("admin");
    assertThat(claims.getIssuer()).isEqualTo(ISSUER.issuer().toString());
    assertThat(claims.getAudience()).containsExactly("rollcall");
    assertThat(claims.getExpirationTime()).isAfter(Instant.now().plusSeconds(8 * 3600));
  }

  @Test
  void claimsThatAreGivenAreNotReplaced() throws Exception {
    String token = ISSUER.token(Map.of("exp", 1_000L, "aud", List.of("other")));

    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getExpirationTime()).isEqualTo(new Date(1_000_000));
    assertThat(claims.getAudience()).containsExactly("other");
  }

  @Test
  void whatIsNoJsonIsRefused() throws Exception {
    assertThat(post("sub=teacher-1").statusCode()).isEqualTo(400);
  }

  @Test
  void tokensOutliveAnIssuerWhoseKeyIsInAFile() throws Exception {
    Path file = folder.resolve("issuer/key");
    SignedJWT token;
    try (TokenIssuer before = TokenIssuer.start(0, file)) {
      token = SignedJWT.parse(before.token(Map.of("sub", "teacher-1")));
    }

    try (TokenIssuer after = TokenIssuer.start(0, file)) {
      assertThat(token.verify(keyOf(after))).isTrue();
      assertThat(token.verify(keyOf(ISSUER))).isFalse();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileOfTheKeyIsForItsOwnerOnly() throws Exception {
    Path file = folder.resolve("key");

    TokenIssuer.start(0, file).close();

    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  private static RSASSAVerifier keyOf(TokenIssuer issuer) throws Exception {
    JWKSet keys = JWKSet.load(issuer.jwks().toURL());
    return new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey());
  }

  private static HttpResponse<String> post(String claims) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ISSUER.issuer() + "/token"))
            .POST(HttpRequest.BodyPublishers.ofString(claims))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
