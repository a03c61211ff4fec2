package io.rollcall.webhookingest;

import org.jspecify.annotations.Nullable;

/** Zoom's numbers of meetings and webinars: 9 to 11 digits, sent as a number or as a string. */
final class ZoomNumbers {

  private static final int MIN_DIGITS = 9;
  private static final int MAX_DIGITS = 11;

  private ZoomNumbers() {}

  /**
   * The number as text, null when neither is one.
   *
   * @param text what was sent as a string
   * @param number what was sent as a number, negative when it was none
   */
  static @Nullable String zoomNumber(@Nullable String text, long number) {
    String digits = text == null ? Long.toString(number) : text;
    return isZoomNumber(digits) ? digits : null;
  }

  private static boolean isZoomNumber(String text) {
    if (text.length() < MIN_DIGITS || text.length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
