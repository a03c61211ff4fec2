package io.rollcall.platform.problems;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads {@code 60.0} as the integer that it is for JSON Schema, in which a number without a
 * fraction is one however it is written. Jackson can but refuse all of them or cut fractions off,
 * and takes a body with too large a number for no JSON; so it still does beyond 1,000 digits.
 */
final class WholeNumbers extends DelegatingDeserializer {

  private WholeNumbers(ValueDeserializer<?> integers) {
    super(integers);
  }

  static JacksonModule module() {
    return new SimpleModule("whole-numbers").setDeserializerModifier(new OfIntegers());
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) {
    if (!json.currentToken().isNumeric() || json.isNaN()) {
      return super.deserialize(json, context);
    }
    try {
      return json.getDecimalValue().intValueExact();
    } catch (ArithmeticException noInteger) {
      return context.handleWeirdNumberValue(handledType(), json.getNumberValue(), "no integer");
    }
  }

  @Override
  protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> integers) {
    return new WholeNumbers(integers);
  }

  private static final class OfIntegers extends ValueDeserializerModifier {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier type,
        ValueDeserializer<?> deserializer) {
      return type.getBeanClass() == Integer.class || type.getBeanClass() == int.class
          ? new WholeNumbers(deserializer)
          : deserializer;
    }
  }
}
