package io.rollcall.zoomsimulator.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignaturesTest {

  private static final Path SHARED = Path.of("../../../shared/zoom/signature-vectors.json");

  private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS =
      new TypeReference<>() {};

  @Test
  void aBodyIsSignedAsOpensslWouldSignIt() {
    // printf 'v0:1700000000:{"event":"x"}' | openssl dgst -sha256 -hmac s3cret
    var signature = Signatures.sign("s3cret", "1700000000", utf8("{\"event\":\"x\"}"));

    assertThat(signature)
        .isEqualTo("v0=926826f3bdf03630c673ea2f1a8c490fa4188db14faf09f44935355d26702a82");
  }

  @Test
  void aChallengeIsAnsweredAsOpensslWouldAnswerIt() {
    // printf 'abc' | openssl dgst -sha256 -hmac s3cret
    assertThat(Signatures.encryptedToken("s3cret", "abc"))
        .isEqualTo("4f2f30aaf4a57bd60ab473c8e9c2cdfefc186723d4727ed6f31f04353c91389a");
  }

  @Test
  void genuineSignaturesAreReproducedAndForgedOnesAreNot() {
    assumeThat(SHARED).exists();
    for (var vector : vectors().path("signature_vectors")) {
      var headers = vector.path("headers");
      var signature =
          Signatures.sign(
              vector.path("secret").asString(),
              headers.path("x-zm-request-timestamp").asString(),
              utf8(vector.path("rawBody").asString()));

      assertThat(signature.equals(headers.path("x-zm-signature").asString()))
          .as(vector.path("name").asString())
          .isEqualTo(vector.path("valid").asBoolean());
    }
  }

  @Test
  void genuineChallengesAreReproduced() {
    assumeThat(SHARED).exists();
    for (var vector : vectors().path("crc_vectors")) {
      var token =
          Signatures.encryptedToken(
              vector.path("secret").asString(), vector.path("plainToken").asString());

      assertThat(token).isEqualTo(vector.path("encryptedToken").asString());
    }
  }

  @Test
  void aGenuineBodyWithEmojiIsWrittenByteForByte() {
    assumeThat(SHARED).exists();
    var genuine = vectors().path("signature_vectors").path(1).path("rawBody").asString();
    var parsed = JsonMapper.shared().readTree(genuine);

    var written =
        EventBodies.of(
            "meeting.started",
            Instant.ofEpochMilli(parsed.path("event_ts").asLong()),
            JsonMapper.shared().convertValue(parsed.path("payload"), MEMBERS),
            EventBodies.Order.EVENT_PAYLOAD_TIME);

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(genuine);
  }

  private static JsonNode vectors() {
    try {
      return JsonMapper.shared().readTree(Files.readString(SHARED));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
