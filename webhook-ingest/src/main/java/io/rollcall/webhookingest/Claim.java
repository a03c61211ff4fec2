package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the headers say to prove that Zoom sent the body.
 *
 * @param timestamp the digits of {@code x-zm-request-timestamp}, which are part of what is signed
 * @param seconds the same, seconds since 1970
 * @param signature the 32 bytes of {@code x-zm-signature}
 */
record Claim(byte[] timestamp, long seconds, byte[] signature) {

  static final String TIMESTAMP = "x-zm-request-timestamp";
  static final String SIGNATURE = "x-zm-signature";

  private static final String VERSION = "v0=";
  private static final int SIGNATURE_LENGTH = VERSION.length() + 64;
  private static final int MAX_TIMESTAMP_DIGITS = 11;

  /** Null when a header is missing or is not exactly of Zoom's form. */
  static @Nullable Claim of(@Nullable String timestamp, @Nullable String signature) {
    if (timestamp == null || !isSeconds(timestamp) || signature == null) {
      return null;
    }
    if (signature.length() != SIGNATURE_LENGTH || !signature.startsWith(VERSION)) {
      return null;
    }
    byte[] bytes = hex(signature);
    return bytes == null
        ? null
        : new Claim(timestamp.getBytes(US_ASCII), Long.parseLong(timestamp), bytes);
  }

  private static boolean isSeconds(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_TIMESTAMP_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static byte @Nullable [] hex(String signature) {
    byte[] bytes = new byte[(SIGNATURE_LENGTH - VERSION.length()) / 2];
    for (int i = 0; i < bytes.length; i++) {
      int at = VERSION.length() + 2 * i;
      if (!isHex(signature.charAt(at)) || !isHex(signature.charAt(at + 1))) {
        return null;
      }
      bytes[i] = (byte) HexFormat.fromHexDigits(signature, at, at + 2);
    }
    return bytes;
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }
}
