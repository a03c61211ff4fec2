package io.rollcall.zoomsimulator.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Zoom's user ids, made from the e-mail alone so that a restarted simulator knows its users. */
public final class UserIds {

  private UserIds() {}

  /** The user id of an e-mail: 22 characters of base64url. */
  public static String of(String email) {
    var name = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    var uuid = UUID.nameUUIDFromBytes(name);
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
