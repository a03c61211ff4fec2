package io.rollcall.zoomsimulator.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Client id and secret of an {@code Authorization: Basic} header. */
record BasicCredentials(String id, String secret) {

  static Optional<BasicCredentials> of(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      var decoded = Base64.getDecoder().decode(header.substring(6).trim());
      var pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return pair.length == 2
          ? Optional.of(new BasicCredentials(pair[0], pair[1]))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
