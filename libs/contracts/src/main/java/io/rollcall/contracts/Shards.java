package io.rollcall.contracts;

import java.util.UUID;

/** Where what concerns one meeting stays together: the partition, and the outbox's shard. */
public final class Shards {

  private Shards() {}

  /**
   * The shard of a meeting, which is also the partition of all its records.
   *
   * @return 0 to {@link Topics#PARTITIONS} - 1; the same for a meeting, for ever
   */
  public static int of(UUID meeting) {
    long mixed =
        (meeting.getMostSignificantBits() ^ meeting.getLeastSignificantBits())
            * 0x9E3779B97F4A7C15L;
    return Math.floorMod((int) (mixed >>> 32), Topics.PARTITIONS);
  }
}
