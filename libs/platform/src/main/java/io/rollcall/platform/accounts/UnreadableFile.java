package io.rollcall.platform.accounts;

import org.jspecify.annotations.Nullable;

/** A file that cannot be used. The reason names fields and never quotes the content. */
final class UnreadableFile extends Exception {

  UnreadableFile(String reason) {
    super(reason, null, false, false);
  }

  static void require(boolean met, String reason) throws UnreadableFile {
    if (!met) {
      throw new UnreadableFile(reason);
    }
  }

  static <T> T present(@Nullable T value, String name) throws UnreadableFile {
    if (value == null) {
      throw new UnreadableFile("'" + name + "' is missing");
    }
    return value;
  }

  static String text(@Nullable String value, String name, int maxLength) throws UnreadableFile {
    String text = present(value, name);
    require(!text.isBlank() && text.length() <= maxLength, "'" + name + "' is empty or too long");
    return text;
  }
}
