package io.rollcall.testkit.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;

/** What an issuer signs with. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey fresh() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of a file, which is made where it is missing, for its owner's eyes only. */
  static RSAKey keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file, fresh());
    }
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IOException("No key: " + file, e);
    }
  }

  /** Temporary files are readable by their owner alone. */
  private static void write(Path file, RSAKey key) throws IOException {
    Path folder = Files.createDirectories(file.resolveSibling(""));
    Path half = Files.createTempFile(folder, "key", ".half");
    Files.writeString(half, key.toJSONString());
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
