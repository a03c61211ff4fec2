package io.rollcall.platform.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, and lets good values through. */
public final class Checks {

  /** Of one object; enough to see a pattern. */
  private static final int MAX_UNKNOWN = 20;

  private static final int LONGEST_POINTER = 200;

  private final List<FieldError> errors;
  private final Predicate<String> judged;

  /** Judges everything. */
  public Checks() {
    this(new ArrayList<>(), pointer -> true);
  }

  private Checks(List<FieldError> errors, Predicate<String> judged) {
    this.errors = errors;
    this.judged = judged;
  }

  public void refuse(String pointer, String code, String message) {
    if (judged.test(pointer)) {
      errors.add(new FieldError(pointer, code, message));
    }
  }

  public void require(boolean rule, String pointer, String code, String message) {
    if (!rule) {
      refuse(pointer, code, message);
    }
  }

  /**
   * The same, judging what stands at certain places alone; what it finds is told with the rest.
   *
   * @param places tells of a JSON Pointer
   */
  public Checks judging(Predicate<String> places) {
    return new Checks(errors, places);
  }

  /** Refuses the fields of an object that nobody knows. */
  public void known(String object, @Nullable Map<String, ?> others) {
    if (others != null) {
      unknown(
          others.keySet().stream().map(name -> pointer(object, name)), "unknown-field", "field");
    }
  }

  /** Refuses filters that nobody knows. */
  public void noFilters(Stream<String> others) {
    unknown(others.map(name -> "?" + name), "unknown-filter", "filter");
  }

  /** A JSON Pointer to a member of an object. */
  public static String pointer(String object, String name) {
    return object + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private void unknown(Stream<String> pointers, String code, String what) {
    pointers
        .limit(MAX_UNKNOWN)
        .map(pointer -> pointer.substring(0, Math.min(pointer.length(), LONGEST_POINTER)))
        .forEach(pointer -> refuse(pointer, code, "This " + what + " is not known here"));
  }

  /** A text of one line; null when it is missing or empty. */
  public @Nullable String line(String pointer, @Nullable String text, int max) {
    return text(pointer, text, max, "");
  }

  /** A text that may have line breaks and tabs; null when it is missing or empty. */
  public @Nullable String lines(String pointer, @Nullable String text, int max) {
    return text(pointer, text, max, "\n\r\t");
  }

  /** Whether all was sound until now, so that more can be worked out from it. */
  public boolean refusedNothing() {
    return errors.isEmpty();
  }

  /**
   * Ends with the problem, when anything was refused.
   *
   * @throws ProblemException naming everything that is wrong
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw Problems.validation(errors).exception();
    }
  }

  private @Nullable String text(
      String pointer, @Nullable String text, int max, String allowedControls) {
    if (!judged.test(pointer)) {
      return text;
    }
    if (text == null || text.codePoints().noneMatch(Checks::isSeen)) {
      return null;
    }
    require(
        text.codePointCount(0, text.length()) <= max,
        pointer,
        "too-long",
        "At most " + max + " characters");
    require(
        text.codePoints().allMatch(c -> isText(c) || allowedControls.indexOf(c) >= 0),
        pointer,
        "control-character",
        "Control characters are not allowed");
    return text.strip();
  }

  /**
   * Half a surrogate pair is no text either: no UTF-8 can hold it. Unicode's own line and paragraph
   * separators break a line that is to be one.
   */
  private static boolean isText(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Neither a space, of whatever width, nor a mark that only tells how to show others. */
  private static boolean isSeen(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }
}
