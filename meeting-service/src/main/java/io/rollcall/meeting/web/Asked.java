package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two requests ask for the same. The order of fields, spaces, and nulls make no
 * difference, nor do fields that a later version knows and a request does not have.
 */
final class Asked {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
          .build();

  private Asked() {}

  /** SHA-256, in hexadecimal digits. */
  static String digest(Record request) {
    ObjectNode asked = CANONICAL.<ObjectNode>valueToTree(request).removeIf(JsonNode::isNull);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(asked));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
