package io.rollcall.zoomclient.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Zoom's JSON: snake case, members unknown here ignored, absent ones allowed. */
public final class ZoomJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ZoomJson() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * @throws JacksonException when it is no JSON
   */
  static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  /**
   * The record that stands in a tree.
   *
   * @throws JacksonException when there is none, it lacks what is required, or a member has a type
   *     that does not fit
   */
  public static <T> T as(JsonNode json, Class<T> type) {
    T value = MAPPER.treeToValue(json, type);
    if (value == null) {
      throw MismatchedInputException.from(null, type, "nothing was answered");
    }
    return value;
  }
}
