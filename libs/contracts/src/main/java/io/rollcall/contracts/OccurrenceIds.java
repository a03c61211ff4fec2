package io.rollcall.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of occurrences. Every service derives them alike from what Zoom says, so none has to wait for
 * another, and none has Zoom's {@code uuid} (with its {@code /} and {@code +}) in a path.
 */
public final class OccurrenceIds {

  private OccurrenceIds() {}

  /**
   * The id of one time that a meeting took place: a UUID of version 8 (RFC 9562) over both.
   *
   * @param account key of the account
   * @param zoomUuid Zoom's {@code uuid}, as it came
   */
  public static UUID of(String account, String zoomUuid) {
    ByteBuffer hash = ByteBuffer.wrap(sha256((account + '\n' + zoomUuid).getBytes(UTF_8)));
    long high = hash.getLong() & ~0xF000L | 0x8000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
