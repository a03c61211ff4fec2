package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How answers and events are written. */
public final class Json {

  private Json() {}

  /** A time as Zoom writes it, to the second. */
  public static @Nullable String seconds(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public static void putIfThere(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}
