package io.rollcall.meeting.calendar;

/**
 * Folds the lines of a calendar after 75 octets of UTF-8, between characters (RFC 5545, section
 * 3.1). The library counts units of UTF-16, and may part a character.
 */
final class Folding {

  private static final int MOST_OCTETS = 75;

  private Folding() {}

  /**
   * The same with other folds.
   *
   * @param text whose lines may be folded already; they end with CRLF
   */
  static String folded(String text) {
    String unfolded = text.replaceAll("\\r\\n[ \\t]", "");
    StringBuilder folded = new StringBuilder(text.length());
    int octets = 0;
    for (int i = 0; i < unfolded.length(); i += Character.charCount(unfolded.codePointAt(i))) {
      int character = unfolded.codePointAt(i);
      boolean ends = character == '\r' || character == '\n';
      if (!ends && octets + octets(character) > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = ends ? 0 : octets + octets(character);
    }
    return folded.toString();
  }

  private static int octets(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
