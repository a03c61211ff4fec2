package io.rollcall.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An identity provider that also makes tokens which nobody should accept. */
final class Tokens {

  static final String ISSUER = "https://id.campus.example";

  private final RSAKey key;
  private final HttpServer server;

  Tokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("key-1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  String jwksUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  String student() {
    return of("student-1", Map.of("name", "Sofía Pérez", "email", "sofia@campus.example"));
  }

  String of(String user, Map<String, ?> claims) {
    return signed(
        token -> {
          token.subject(user);
          claims.forEach(token::claim);
        });
  }

  String withRoles(String user, String... roles) {
    return of(user, Map.of("name", "Ada", "roles", List.of(roles)));
  }

  /** A good token after a change. */
  String signed(Consumer<JWTClaimsSet.Builder> change) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build();
    return signed(header, change);
  }

  String signed(JWSHeader header, Consumer<JWTClaimsSet.Builder> change) {
    try {
      SignedJWT token = new SignedJWT(header, claims(change));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String ofType(String type) {
    return signed(
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("key-1")
            .type(new JOSEObjectType(type))
            .build(),
        _ -> {});
  }

  String unsigned() {
    return new PlainJWT(claims(_ -> {})).serialize();
  }

  /** The old trick: the public key taken for a shared secret. */
  String signedWithThePublicKey() {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims(_ -> {}));
      token.sign(new MACSigner(key.toPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String signedByAnotherKey() {
    try {
      RSAKey stranger = new RSAKeyGenerator(2048).keyID("key-1").generate();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(), claims(_ -> {}));
      token.sign(new RSASSASigner(stranger));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject("student-1")
            .issuer(ISSUER)
            .audience("rollcall")
            .expirationTime(Date.from(now.plusSeconds(300)));
    change.accept(claims);
    return claims.build();
  }
}
