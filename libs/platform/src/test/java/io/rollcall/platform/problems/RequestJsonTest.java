package io.rollcall.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonTest {

  private final JsonMapper json = RequestJson.basedOn(JsonMapper.shared()).mapper();

  record Numbers(int one, @Nullable Integer other) {}

  @ParameterizedTest
  @ValueSource(strings = {"60", "60.0", "6e1", "60.000000000000000000000000"})
  void aNumberWithoutAFractionIsAnIntegerHoweverItIsWritten(String number) {
    String body = "{\"one\":%1$s,\"other\":%1$s}".formatted(number);

    assertThat(json.readValue(body, Numbers.class)).isEqualTo(new Numbers(60, 60));
    assertThat(json.treeToValue(json.readTree(body), Numbers.class)).isEqualTo(new Numbers(60, 60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60.5",
        "60.0000000001",
        "1e10",
        "1e999999999",
        "1000000000000000000000000000000",
        "\"60\"",
        "true",
        "[60]"
      })
  void whatIsNoIntegerIsNotMadeOne(String value) {
    String one = "{\"one\":%s}".formatted(value);
    String other = "{\"one\":1,\"other\":%s}".formatted(value);

    assertThatThrownBy(() -> json.readValue(one, Numbers.class))
        .isInstanceOf(DatabindException.class);
    assertThatThrownBy(() -> json.readValue(other, Numbers.class))
        .isInstanceOf(DatabindException.class);
    assertThatThrownBy(() -> json.treeToValue(json.readTree(other), Numbers.class))
        .isInstanceOf(DatabindException.class);
  }

  record Parts(@Nullable Numbers numbers) {}

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"\"", "[null]", "0", "false"})
  void whatIsNoObjectIsNotTakenForNothing(String value) {
    String body = "{\"numbers\":%s}".formatted(value);

    assertThatThrownBy(() -> json.readValue(body, Parts.class))
        .isInstanceOf(DatabindException.class);
    assertThatThrownBy(() -> json.treeToValue(json.readTree(body), Parts.class))
        .isInstanceOf(DatabindException.class);
    assertThat(json.readValue("{\"numbers\":null}", Parts.class)).isEqualTo(new Parts(null));
  }

  record Times(@Nullable Instant at) {}

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01T09:00:00Z", "2026-12-01T10:00:00+01:00"})
  void aTimeIsTextWithAnyOffset(String text) {
    String body = "{\"at\":\"%s\"}".formatted(text);

    assertThat(json.readValue(body, Times.class))
        .isEqualTo(new Times(Instant.parse("2026-12-01T09:00:00Z")));
    assertThat(json.readValue("{\"at\":null}", Times.class)).isEqualTo(new Times(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1796115600", "1796115600.5", "\"1796115600\"", "\"-1.5\"", "true", "[]", "{}"})
  void aNumberIsNoTime(String value) {
    String body = "{\"at\":%s}".formatted(value);

    assertThatThrownBy(() -> json.readValue(body, Times.class))
        .isInstanceOf(DatabindException.class);
    assertThatThrownBy(() -> json.treeToValue(json.readTree(body), Times.class))
        .isInstanceOf(DatabindException.class);
  }
}
