package io.rollcall.platform.rows;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): they grow with time, so an index over them grows at its end. */
public final class TimeOrderedIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedIds() {}

  public static UUID next(Instant now) {
    long high = now.toEpochMilli() << 16 | 0x7000L | RANDOM.nextLong() & 0xFFFL;
    long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
