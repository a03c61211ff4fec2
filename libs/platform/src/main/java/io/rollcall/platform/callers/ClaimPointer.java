package io.rollcall.platform.callers;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a token's claims, as a JSON Pointer (RFC 6901). */
final class ClaimPointer {

  private static final int LONGEST_TEXT = 255;

  private final List<String> steps;

  ClaimPointer(String pointer) {
    steps =
        Pattern.compile("/")
            .splitAsStream(pointer.substring(1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  @Nullable Object in(Map<String, Object> claims) {
    Object value = claims;
    for (String step : steps) {
      if (!(value instanceof Map<?, ?> map)) {
        return null;
      }
      value = map.get(step);
    }
    return value;
  }

  /**
   * The text there; null when there is none, or one that is blank, longer than 255 or has control
   * characters, of which PostgreSQL cannot store all.
   */
  @Nullable String textIn(Map<String, Object> claims) {
    return text(in(claims));
  }

  static @Nullable String text(@Nullable Object value) {
    return value instanceof String text
            && !text.isBlank()
            && text.length() <= LONGEST_TEXT
            && text.chars().noneMatch(Character::isISOControl)
        ? text
        : null;
  }

  static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().<String>mapMulti(ClaimPointer::addText).toList()
        : List.of();
  }

  private static void addText(@Nullable Object value, Consumer<String> texts) {
    String text = text(value);
    if (text != null) {
      texts.accept(text);
    }
  }
}
