package io.rollcall.platform.rows;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typed reading of a row's fields. */
public final class Fields {

  private Fields() {}

  public static String text(Readable row, String name) {
    return requireNonNull(row.get(name, String.class), name);
  }

  public static @Nullable String maybeText(Readable row, String name) {
    return row.get(name, String.class);
  }

  public static String[] texts(Readable row, String name) {
    return requireNonNull(row.get(name, String[].class), name);
  }

  public static UUID id(Readable row, String name) {
    return requireNonNull(row.get(name, UUID.class), name);
  }

  public static @Nullable UUID maybeId(Readable row, String name) {
    return row.get(name, UUID.class);
  }

  public static @Nullable Instant instant(Readable row, String name) {
    return row.get(name, Instant.class);
  }

  public static Instant time(Readable row, String name) {
    return requireNonNull(instant(row, name), name);
  }

  public static int number(Readable row, String name) {
    return requireNonNull(row.get(name, Integer.class), name);
  }

  public static long big(Readable row, String name) {
    return requireNonNull(row.get(name, Long.class), name);
  }

  public static double decimal(Readable row, String name) {
    return requireNonNull(row.get(name, Double.class), name);
  }

  public static boolean is(Readable row, String name) {
    return requireNonNull(row.get(name, Boolean.class), name);
  }
}
