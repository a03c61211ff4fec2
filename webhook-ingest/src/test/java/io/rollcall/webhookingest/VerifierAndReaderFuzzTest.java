package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs 30 seconds in the build, longer by {@code -Dfuzz.seconds=}. */
@Tag("fuzz")
class VerifierAndReaderFuzzTest {

  private static final int TIMESTAMP_LENGTH = 10;

  private final EventReader reader = new EventReader();
  private final JsonMapper tree =
      JsonMapper.builder(EventReader.factory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private final SecretToken secret = new SecretToken("s3cret");
  private final Sender sender = new Sender("campus", Set.of("A"), List.of(secret), null);

  @FuzzTest(maxDuration = "30s")
  void anyBytesAreDealtWith(byte[] input) {
    headersNeverThrowAndNeverVerify(input);
    onlyTheSignedBytesVerify(input);
    theReaderSeesWhatATreeSees(input);
  }

  private void headersNeverThrowAndNeverVerify(byte[] input) {
    String headers = new String(input, ISO_8859_1);
    int cut = Math.min(TIMESTAMP_LENGTH, headers.length());
    Claim claim = Claim.of(headers.substring(0, cut), headers.substring(cut));
    if (claim != null) {
      assertThat(sender.signer(claim, input)).isNull();
    }
  }

  private void onlyTheSignedBytesVerify(byte[] input) {
    byte[] now = "1763715600".getBytes(UTF_8);
    Claim claim = new Claim(now, 1_763_715_600, secret.signatureOf(now, input));
    assertThat(sender.signer(claim, input)).isSameAs(secret);
    if (input.length > 0) {
      byte[] changed = input.clone();
      changed[input.length / 2] ^= 1;
      assertThat(sender.signer(claim, changed)).isNull();
    }
  }

  private void theReaderSeesWhatATreeSees(byte[] input) {
    EventHead head = reader.read(input);
    assertThat(reader.read(input)).isEqualTo(head);
    JsonNode json = parsed(input);
    if (json != null && json.isObject()) {
      Sample sample = new Sample("fuzz", input, json);
      String account = "the account";
      assertThat(head.damaged()).isFalse();
      assertThat(head.event()).isEqualTo(name(json.path("event")));
      if (head.event() != null) {
        assertThat(head.subject() == null ? account : head.subject())
            .isEqualTo(sample.key(account));
      }
    }
  }

  private static @Nullable String name(JsonNode node) {
    return node.isString() ? Names.name(node.asString()) : null;
  }

  private @Nullable JsonNode parsed(byte[] input) {
    try {
      return tree.readTree(input);
    } catch (JacksonException _) {
      return null;
    }
  }
}
