package io.rollcall.contracts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The values of the {@code rollcall.*} topics as JSON (UTF-8). */
public final class StateJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StateJson() {}

  /** Times are ISO 8601 in UTC, missing values are {@code null}. */
  public static byte[] write(Record state) {
    return JSON.writeValueAsBytes(state);
  }

  /**
   * Reads a value; what this version does not know is ignored.
   *
   * @throws JacksonException if it is not such a state
   */
  public static <T extends Record> T read(byte[] value, Class<T> type) {
    return JSON.readValue(value, type);
  }
}
