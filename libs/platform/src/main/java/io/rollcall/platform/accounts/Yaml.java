package io.rollcall.platform.accounts;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files strictly: a misspelt field is an error and not a default. */
final class Yaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Yaml() {}

  static <T> T read(byte[] content, Class<T> type) throws UnreadableFile {
    T value;
    try {
      value = MAPPER.readValue(content, type);
    } catch (JacksonException e) {
      throw new UnreadableFile("not readable" + where(e));
    }
    return UnreadableFile.present(value, "everything");
  }

  /** The line only: what stands in the place of a field's name may be a secret too. */
  private static String where(JacksonException e) {
    return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
  }
}
