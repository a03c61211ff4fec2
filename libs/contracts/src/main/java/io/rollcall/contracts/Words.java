package io.rollcall.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names of constants as they are written outside: {@code BEFORE_ENTRY} is {@code before-entry}. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(it -> of(it).equals(word)).findFirst();
  }

  /** Of a word that this service wrote itself. */
  public static <E extends Enum<E>> E known(Class<E> type, String word) {
    return find(type, word)
        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + ": " + word));
  }
}
