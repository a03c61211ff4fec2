package io.rollcall.zoomsimulator.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of a delivery, in the forms that Zoom gives them. */
final class Ids {

  private Ids() {}

  /** Value of {@code x-zm-request-id}: a UUID with underscores. */
  static String request() {
    return UUID.randomUUID().toString().replace('-', '_');
  }

  /** A W3C {@code traceparent} that starts a trace. */
  static String traceparent() {
    var span = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    return "00-" + UUID.randomUUID().toString().replace("-", "") + "-" + span + "-01";
  }

  static String hash(String seed) {
    var uuid = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return uuid.toString().replace("-", "");
  }
}
