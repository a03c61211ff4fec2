package io.rollcall.platform.problems;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How the bodies of requests are read: strictly. What nobody knows is refused, and so is a value of
 * another type, which would otherwise be converted: 60.5 minutes are not 60, though 60.0 are; a
 * number is no time; an empty list is no object. Records of Kafka and answers of Zoom are not read
 * so.
 */
public record RequestJson(JsonMapper mapper) {

  static RequestJson basedOn(JsonMapper json) {
    return new RequestJson(
        json.rebuild()
            .addModule(WholeNumbers.module())
            .addModule(TextTimes.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(
                any ->
                    any.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build());
  }
}
