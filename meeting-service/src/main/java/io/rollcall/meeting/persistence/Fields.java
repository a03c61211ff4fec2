package io.rollcall.meeting.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typed reading of a row's fields. */
final class Fields {

  private Fields() {}

  static String text(Readable row, String name) {
    return requireNonNull(row.get(name, String.class), name);
  }

  static @Nullable String maybeText(Readable row, String name) {
    return row.get(name, String.class);
  }

  static String[] texts(Readable row, String name) {
    return requireNonNull(row.get(name, String[].class), name);
  }

  static UUID id(Readable row, String name) {
    return requireNonNull(row.get(name, UUID.class), name);
  }

  static @Nullable UUID maybeId(Readable row, String name) {
    return row.get(name, UUID.class);
  }

  static @Nullable Instant instant(Readable row, String name) {
    return row.get(name, Instant.class);
  }

  static Instant time(Readable row, String name) {
    return requireNonNull(instant(row, name), name);
  }

  static int number(Readable row, String name) {
    return requireNonNull(row.get(name, Integer.class), name);
  }

  static long big(Readable row, String name) {
    return requireNonNull(row.get(name, Long.class), name);
  }

  static double decimal(Readable row, String name) {
    return requireNonNull(row.get(name, Double.class), name);
  }

  static boolean is(Readable row, String name) {
    return requireNonNull(row.get(name, Boolean.class), name);
  }
}
