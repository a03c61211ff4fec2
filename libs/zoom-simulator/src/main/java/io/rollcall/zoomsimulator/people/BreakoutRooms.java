package io.rollcall.zoomsimulator.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Uuids of breakout rooms, in the form of those of meetings. */
final class BreakoutRooms {

  private BreakoutRooms() {}

  /** The same for the same name within an occurrence. */
  static String uuid(String occurrence, String name) {
    var seed = (occurrence + " " + name).getBytes(StandardCharsets.UTF_8);
    var uuid = UUID.nameUUIDFromBytes(seed);
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
