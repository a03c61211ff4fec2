package io.rollcall.platform.problems;

import java.io.Serial;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads times as the texts that they are, ISO 8601. Jackson would take a number, in quotes or not,
 * for seconds since 1970, whatever the caller counts.
 */
final class TextTimes extends DelegatingDeserializer {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

  private TextTimes(ValueDeserializer<?> instants) {
    super(instants);
  }

  static JacksonModule module() {
    return new SimpleModule("text-times").setDeserializerModifier(new OfInstants());
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return context.handleUnexpectedToken(context.constructType(Instant.class), json);
    }
    String text = json.getString().strip();
    return NUMBER.matcher(text).matches()
        ? context.handleWeirdStringValue(Instant.class, text, "not a time of ISO 8601")
        : super.deserialize(json, context);
  }

  @Override
  protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> instants) {
    return new TextTimes(instants);
  }

  private static final class OfInstants extends ValueDeserializerModifier {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier type,
        ValueDeserializer<?> deserializer) {
      return type.getBeanClass() == Instant.class ? new TextTimes(deserializer) : deserializer;
    }
  }
}
