package io.rollcall.zoomsimulator.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** {@code next_page_token}: lives 15 minutes, and only for a call with the same parameters. */
record PageToken(int offset, int parameters, Instant until) {

  private static final Duration LIFE = Duration.ofMinutes(15);

  static PageToken first(int parameters) {
    return new PageToken(0, parameters, Instant.MAX);
  }

  PageToken after(int more) {
    return new PageToken(offset + more, parameters, Instant.now().plus(LIFE));
  }

  String text() {
    var text = offset + "." + parameters + "." + until.toEpochMilli();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  static PageToken read(String text, int parameters) {
    if (text.isEmpty()) {
      return first(parameters);
    }
    var token = parse(text);
    if (token.parameters != parameters || token.offset < 0 || Instant.now().isAfter(token.until)) {
      throw ZoomRefusal.badPageToken();
    }
    return token;
  }

  private static PageToken parse(String text) {
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      var parts = decoded.split("\\.");
      return new PageToken(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Instant.ofEpochMilli(Long.parseLong(parts[2])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      throw ZoomRefusal.badPageToken();
    }
  }
}
