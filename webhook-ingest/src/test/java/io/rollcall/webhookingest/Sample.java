package io.rollcall.webhookingest;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.contracts.Topics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body of Zoom's, and what has to become of it, found by a tree instead of by the reader. */
record Sample(String name, byte[] body, JsonNode json) {

  static Sample of(String name, byte[] body) {
    return new Sample(name, body, JsonMapper.shared().readTree(body));
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  String event() {
    return json.path("event").asString();
  }

  String id() {
    return sha256(body);
  }

  String topic() {
    String event = event();
    if (event.startsWith("recording.")) {
      return Topics.ZOOM_RECORDING;
    }
    if (event.matches("(meeting|webinar)\\.registration_.*")) {
      return Topics.ZOOM_REGISTRATION;
    }
    if (event.matches("(meeting|webinar)\\.participant_.*")) {
      return Topics.ZOOM_PARTICIPANT;
    }
    return event.matches("(meeting|webinar)\\..*") ? Topics.ZOOM_MEETING : Topics.ZOOM_OTHER;
  }

  String key(String account) {
    JsonNode payload = json.path("payload");
    JsonNode object = payload.path("object");
    Stream<String> numbers =
        Stream.of("id", "meeting_id", "meeting_number", "webinar_id")
            .map(name -> digits(object.path(name)))
            .filter(number -> number.matches("\\d{9,11}"));
    Stream<String> uuids =
        Stream.of(object, payload)
            .flatMap(node -> Stream.of(node.path("uuid"), node.path("meeting_uuid")))
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .filter(uuid -> Names.name(uuid) != null);
    return Stream.concat(numbers, uuids).findFirst().orElse(account);
  }

  private static String digits(JsonNode node) {
    return node.isString() || node.isIntegralNumber() ? node.asString() : "";
  }

  /** {@code ce_time} as it should be; empty when the body tells no time. */
  Optional<Instant> time() {
    JsonNode time = json.path("event_ts");
    return time.isIntegralNumber()
        ? Optional.of(Instant.ofEpochMilli(time.asLong()))
        : Optional.empty();
  }

  Optional<Instant> timeOf(ConsumerRecord<String, byte[]> record) {
    return record.headers().lastHeader(CloudEventHeaders.TIME) == null
        ? Optional.empty()
        : Optional.of(Instant.parse(PublishedTopics.header(record, CloudEventHeaders.TIME)));
  }
}
