package io.rollcall.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.rollcall.contracts.announcement.AnnouncementState;
import io.rollcall.contracts.attendance.SignatureState;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.contracts.registrant.RegistrantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StateContractTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(MeetingState.class, "meeting-state.v1.json"),
        Arguments.of(OccurrenceState.class, "occurrence-state.v1.json"),
        Arguments.of(RegistrantState.class, "registrant-state.v1.json"),
        Arguments.of(SignatureState.class, "signature-state.v1.json"),
        Arguments.of(AnnouncementState.class, "announcement-state.v1.json"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void theGoldenFileIsReadAndWrittenUnchanged(Class<? extends Record> type, String file) {
    JsonNode golden = JSON.readTree(golden(file));

    Record state = StateJson.read(golden(file), type);

    assertThat(JSON.readTree(StateJson.write(state))).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("states")
  void theGoldenFileFollowsTheSchema(Class<? extends Record> type, String file) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(schema(file), UTF_8));

    var errors =
        schema.validate(
            new String(golden(file), UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));

    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("states")
  void theSchemaNamesExactlyWhatTheRecordHolds(Class<? extends Record> type, String file) {
    assertSameMembers(type, JSON.readTree(schema(file)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void theSchemaLetsThatBeMissingWhichTheRecordMayLack(Class<? extends Record> type, String file) {
    assertSameGaps(type, JSON.readTree(schema(file)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatANewerWriterAddsIsIgnored(Class<? extends Record> type, String file) {
    ObjectNode newer = (ObjectNode) JSON.readTree(golden(file));
    newer.putObject("addedLater").put("x", 1);

    Record state = StateJson.read(JSON.writeValueAsBytes(newer), type);

    assertThat(state).isEqualTo(StateJson.read(golden(file), type));
  }

  private static void assertSameMembers(Class<?> type, JsonNode schema) {
    String[] members =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new);
    assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrder(members);
    assertThat(schema.get("required").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder(members);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = schema.get("properties").get(component.getName());
      if (component.getType().isRecord()) {
        assertSameMembers(component.getType(), property);
      }
    }
  }

  private static void assertSameGaps(Class<?> type, JsonNode schema) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = schema.get("properties").get(component.getName());
      assertThat(
              property.path("type").valueStream().map(JsonNode::asString).toList().contains("null"))
          .as(component.getName())
          .isEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
      if (component.getType().isRecord()) {
        assertSameGaps(component.getType(), property);
      }
    }
  }

  private static byte[] golden(String file) {
    return resource("/golden/" + file);
  }

  private static byte[] schema(String file) {
    return resource("/io/rollcall/contracts/schemas/" + file);
  }

  private static byte[] resource(String name) {
    try (var stream =
        Objects.requireNonNull(StateContractTest.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
