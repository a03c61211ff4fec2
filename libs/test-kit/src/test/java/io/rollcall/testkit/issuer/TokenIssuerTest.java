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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

  private static final TokenIssuer ISSUER = TokenIssuer.start();

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
    assertThat(token.verify(new RSASSAVerifier(keys().getKeys().getFirst().toRSAKey()))).isTrue();
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

  private static JWKSet keys() throws Exception {
    return JWKSet.load(ISSUER.jwks().toURL());
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
