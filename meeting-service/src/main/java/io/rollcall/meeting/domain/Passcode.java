package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's passcode: for people to type, and the fingerprint by which a meeting whose creation
 * was cut off is found again on Zoom.
 *
 * @param madeUp at random, here: nobody else can have chosen it
 */
public record Passcode(String text, boolean madeUp) {

  /** Zoom allows {@code [A-Za-z0-9@_*-]}; what people confuse (0 O, 1 l I) is left out. */
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789@_*-";

  /** Zoom allows no more. */
  private static final int LENGTH = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Passcode chosen(String text) {
    return new Passcode(text, false);
  }

  public static Passcode random() {
    return new Passcode(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> ALPHABET.substring(i, i + 1))
            .collect(joining()),
        true);
  }

  public boolean reads(@Nullable String other) {
    return text.equals(other);
  }

  @Override
  public String toString() {
    return "Passcode[redacted]";
  }
}
