package io.rollcall.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import io.rollcall.platform.problems.ProblemException;
import io.rollcall.platform.problems.Problems;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Where a page ended: the sort values of its last item. It is opaque to clients and tells them
 * nothing that the item did not; a query must not trust it any more than another parameter.
 *
 * @param values in the order of the list's sort, as text
 */
public record Cursor(List<String> values) {

  private static final int LONGEST = 1_000;
  private static final int VERSION = 1;
  private static final char SEPARATOR = '\u001f';

  public Cursor {
    values = List.copyOf(values);
  }

  /** Of the sort values of an item; times, ids and numbers are written as their text. */
  public static Cursor at(Object... values) {
    return new Cursor(Arrays.stream(values).map(Object::toString).toList());
  }

  /**
   * Reads what a client sent.
   *
   * @throws ProblemException {@code bad-cursor}
   */
  public static Cursor parse(String text) {
    if (text.length() > LONGEST) {
      throw bad();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw bad();
    }
    byte[] content = Arrays.copyOfRange(bytes, Math.min(Integer.BYTES, bytes.length), bytes.length);
    if (bytes.length < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != checksum(content)) {
      throw bad();
    }
    return new Cursor(List.of(new String(content, UTF_8).split(String.valueOf(SEPARATOR), -1)));
  }

  /** As a client sees it: letters, digits, {@code -} and {@code _}. */
  @JsonValue
  public String text() {
    byte[] content = String.join(String.valueOf(SEPARATOR), values).getBytes(UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + content.length)
            .putInt(checksum(content))
            .put(content)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The value at a place; like the others it throws {@code bad-cursor} when it is none. */
  public String string(int place) {
    return value(place, Function.identity());
  }

  public Instant instant(int place) {
    return value(place, Instant::parse);
  }

  public UUID uuid(int place) {
    return value(place, UUID::fromString);
  }

  public long number(int place) {
    return value(place, Long::valueOf);
  }

  private <T> T value(int place, Function<String, T> reader) {
    if (place >= values.size()) {
      throw bad();
    }
    try {
      return reader.apply(values.get(place));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw bad();
    }
  }

  private static int checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(VERSION);
    checksum.update(content);
    return (int) checksum.getValue();
  }

  private static ProblemException bad() {
    return Problems.badCursor().exception();
  }
}
