package io.rollcall.webhookingest;

import org.jspecify.annotations.Nullable;

/** Texts that may stand in a header or key: 1 to 255 characters, none of them a control. */
final class Names {

  static final int MAX_LENGTH = 255;

  private Names() {}

  static @Nullable String name(String text) {
    return !text.isEmpty() && text.length() <= MAX_LENGTH && printable(text) ? text : null;
  }

  private static boolean printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        return text.codePoints().noneMatch(Names::unpairedOrControl);
      }
    }
    return true;
  }

  private static boolean unpairedOrControl(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
