package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SenderTest {

  private static final Path VECTORS = SharedFiles.zoom().resolve("signature-vectors.json");

  /**
   * Computed with {@code printf 'v0:1700000000:{"event":"x"}' | openssl dgst -sha256 -hmac s3cret}.
   */
  private static final String SIGNATURE =
      "v0=926826f3bdf03630c673ea2f1a8c490fa4188db14faf09f44935355d26702a82";

  private static final byte[] BODY = "{\"event\":\"x\"}".getBytes(UTF_8);

  @Test
  void aSignatureOfOpensslIsVerified() {
    assertThat(sender("s3cret").signer(claim("1700000000", SIGNATURE), BODY)).isNotNull();
  }

  @Test
  void anySecretMayHaveSigned() {
    assertThat(sender("old", "s3cret").signer(claim("1700000000", SIGNATURE), BODY)).isNotNull();
    assertThat(sender("s3cret", "new").signer(claim("1700000000", SIGNATURE), BODY)).isNotNull();
    assertThat(sender("old", "new").signer(claim("1700000000", SIGNATURE), BODY)).isNull();
    assertThat(sender().signer(claim("1700000000", SIGNATURE), BODY)).isNull();
  }

  @Test
  void anotherByteOrAnotherTimeIsNotVerified() {
    byte[] changed = BODY.clone();
    changed[changed.length - 2] ^= 1;
    assertThat(sender("s3cret").signer(claim("1700000000", SIGNATURE), changed)).isNull();
    assertThat(sender("s3cret").signer(claim("1700000001", SIGNATURE), BODY)).isNull();
  }

  @Test
  void whatZoomReallySignedIsVerified() throws Exception {
    assumeTrue(Files.exists(VECTORS));
    JsonNode vectors = JsonMapper.shared().readTree(Files.readAllBytes(VECTORS));
    for (JsonNode vector : vectors.get("signature_vectors")) {
      JsonNode headers = vector.get("headers");
      Claim claim =
          claim(headers.get(Claim.TIMESTAMP).asString(), headers.get(Claim.SIGNATURE).asString());
      byte[] body = vector.get("rawBody").asString().getBytes(UTF_8);
      assertThat(sender(vector.get("secret").asString()).signer(claim, body) != null)
          .as(vector.get("name").asString())
          .isEqualTo(vector.get("valid").asBoolean());
    }
    for (JsonNode vector : vectors.get("crc_vectors")) {
      SecretToken secret = new SecretToken(vector.get("secret").asString());
      assertThat(secret.encrypt(vector.get("plainToken").asString()))
          .isEqualTo(vector.get("encryptedToken").asString());
    }
  }

  @Test
  void nothingOfASecretIsShown() {
    assertThat(sender("s3cret").toString()).doesNotContain("s3cret");
    assertThat(new SecretToken("s3cret").toString()).doesNotContain("s3cret");
  }

  private static Claim claim(String timestamp, String signature) {
    return Objects.requireNonNull(Claim.of(timestamp, signature));
  }

  private static Sender sender(String... secrets) {
    List<SecretToken> tokens = List.of(secrets).stream().map(SecretToken::new).toList();
    return new Sender("campus", Set.of("A"), tokens, null);
  }
}
