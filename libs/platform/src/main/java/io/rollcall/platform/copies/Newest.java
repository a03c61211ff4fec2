package io.rollcall.platform.copies;

import io.rollcall.platform.failures.Poison;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JacksonException;

/**
 * What a batch of records comes to. What was erased is to go before the states are stored: it may
 * have come back.
 *
 * @param states the newest of each entity
 * @param erased keys
 */
public record Newest<T>(Collection<T> states, Set<String> erased) {

  /**
   * Of records in their order.
   *
   * @param reading of a key and its value
   * @throws Poison a value is no such state
   */
  public static <T> Newest<T> of(
      List<StateRecord> records,
      BiFunction<String, byte[], T> reading,
      ToLongFunction<T> revision) {
    Map<String, T> states = new HashMap<>();
    Set<String> erased = new HashSet<>();
    for (StateRecord read : records) {
      byte[] value = read.value();
      if (value == null) {
        states.remove(read.key());
        erased.add(read.key());
      } else {
        states.merge(
            read.key(),
            state(read.key(), value, reading),
            (one, next) -> revision.applyAsLong(next) > revision.applyAsLong(one) ? next : one);
      }
    }
    return new Newest<>(states.values(), erased);
  }

  private static <T> T state(String key, byte[] value, BiFunction<String, byte[], T> reading) {
    try {
      return reading.apply(key, value);
    } catch (JacksonException _) {
      // without cause: Jackson's message quotes the text
      throw new Poison("the value is no such state");
    }
  }
}
