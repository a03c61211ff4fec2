package io.rollcall.testkit.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Signs tokens (RS256). */
final class TokenSigner {

  /** A working day, and some. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final URI issuer;
  private final RSAKey key;

  TokenSigner(URI issuer, RSAKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  URI issuer() {
    return issuer;
  }

  Map<String, Object> publicKeys() {
    return new JWKSet(key).toPublicJWKSet().toJSONObject();
  }

  String sign(Map<String, Object> claims) throws JOSEException, ParseException {
    Instant now = Instant.now();
    Map<String, Object> complete = new HashMap<>();
    complete.put("iss", issuer.toString());
    complete.put("aud", "rollcall");
    complete.put("iat", now.getEpochSecond());
    complete.put("exp", now.plus(LIFETIME).getEpochSecond());
    complete.putAll(claims);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, JWTClaimsSet.parse(complete));
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
