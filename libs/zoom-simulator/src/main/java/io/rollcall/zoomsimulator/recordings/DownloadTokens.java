package io.rollcall.zoomsimulator.recordings;

import java.util.UUID;

/** Tokens for downloads. */
final class DownloadTokens {

  private DownloadTokens() {}

  /** Another one each time. */
  static String of(String occurrence) {
    return "eyJhbGciOiJIUzUxMiJ9."
        + Integer.toHexString(occurrence.hashCode())
        + "."
        + UUID.randomUUID().toString().replace("-", "");
  }
}
