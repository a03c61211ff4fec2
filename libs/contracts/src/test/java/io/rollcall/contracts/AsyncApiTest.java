package io.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.announcement.AnnouncementEventType;
import io.rollcall.contracts.meeting.MeetingEventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {

  private static final JsonNode DOCUMENT = yaml(Path.of("asyncapi.yaml"));
  private static final JsonNode TOPICS = yaml(Path.of("../../deploy/kafka/topics.yaml"));

  @Test
  void everyTopicOfZoomsIsDescribed() {
    assertThat(addresses()).containsAll(Topics.ZOOM);
  }

  @Test
  void everyChannelIsATopicThatIsMade() {
    assertThat(namesOf(TOPICS.get("topics"))).containsAll(addresses());
  }

  @Test
  void everyTopicIsMadeWithThePartitionsThatItKeepsForLife() {
    List<String> topics =
        Stream.concat(
                Topics.ZOOM.stream(),
                Stream.of(
                    Topics.MEETING,
                    Topics.REGISTRANT,
                    Topics.RECORDING,
                    Topics.ATTENDANCE,
                    Topics.ANNOUNCEMENT))
            .toList();

    assertThat(TOPICS.get("topics").valueStream().filter(AsyncApiTest::isKeptForLife))
        .extracting(topic -> topic.get("name").asString())
        .containsExactlyInAnyOrderElementsOf(topics);
  }

  @Test
  void theEventTypesAreThoseOfTheCode() {
    assertThat(typesIn("MeetingHeaders"))
        .containsExactlyElementsOf(
            Stream.of(MeetingEventType.values()).map(MeetingEventType::type).toList());
    assertThat(typesIn("AnnouncementHeaders"))
        .containsExactlyElementsOf(
            Stream.of(AnnouncementEventType.values()).map(AnnouncementEventType::type).toList());
  }

  @Test
  void theHeadersAreThoseOfTheCode() {
    assertThat(DOCUMENT.at("/components/messages/ZoomEvent/headers/properties").propertyNames())
        .containsExactlyInAnyOrder(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.ID,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.TYPE,
            CloudEventHeaders.SUBJECT,
            CloudEventHeaders.TIME,
            CloudEventHeaders.CONTENT_TYPE,
            CloudEventHeaders.TRACE_PARENT);
  }

  @Test
  void theSchemasThatItNamesExist() {
    assertThat(DOCUMENT.findValues("payload"))
        .filteredOn(payload -> payload.has("$ref"))
        .hasSize(5)
        .allSatisfy(payload -> assertThat(Path.of(payload.get("$ref").asString())).isRegularFile());
  }

  private static List<String> typesIn(String headers) {
    return DOCUMENT
        .at("/components/schemas/" + headers + "/properties/ce_type/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static boolean isKeptForLife(JsonNode topic) {
    JsonNode kind = TOPICS.get("kinds").get(topic.get("kind").asString());
    return kind.get("partitions").asInt() == Topics.PARTITIONS;
  }

  private static List<String> addresses() {
    return DOCUMENT.get("channels").valueStream().map(c -> c.get("address").asString()).toList();
  }

  private static List<String> namesOf(JsonNode topics) {
    return topics.valueStream().map(topic -> topic.get("name").asString()).toList();
  }

  private static JsonNode yaml(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return JsonMapper.shared().valueToTree(new Yaml().load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
