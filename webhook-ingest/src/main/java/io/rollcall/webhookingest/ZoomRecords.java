package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Zoom's bodies as records: CloudEvents 1.0, binary mode (architecture 2.1). */
final class ZoomRecords {

  private static final Header SPEC_VERSION =
      header(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
  private static final Header JSON = header(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);

  private final Map<Family, String> topics = new EnumMap<>(Family.class);

  ZoomRecords(KafkaNames names) {
    for (Family family : Family.PUBLISHED) {
      topics.put(family, names.withPrefix(family.topic()));
    }
  }

  List<String> topics() {
    return List.copyOf(topics.values());
  }

  ProducerRecord<String, byte[]> record(Delivery delivery, Family family, String event) {
    EventHead head = delivery.head();
    String account = delivery.sender().account();
    String key = head.subject() == null ? account : head.subject();
    List<Header> headers = new ArrayList<>(8);
    headers.add(SPEC_VERSION);
    headers.add(JSON);
    headers.add(header(CloudEventHeaders.ID, idOf(delivery.body())));
    headers.add(header(CloudEventHeaders.SOURCE, CloudEventHeaders.ZOOM_SOURCE_PREFIX + account));
    headers.add(header(CloudEventHeaders.TYPE, CloudEventHeaders.ZOOM_TYPE_PREFIX + event));
    headers.add(header(CloudEventHeaders.SUBJECT, key));
    headers.add(header(CloudEventHeaders.TRACE_PARENT, delivery.trace().header()));
    if (head.time() != null) {
      headers.add(header(CloudEventHeaders.TIME, EventTimes.rfc3339(head.time())));
    }
    return new ProducerRecord<>(topics.get(family), null, null, key, delivery.body(), headers);
  }

  private static String idOf(byte[] body) {
    return HexFormat.of().formatHex(Digests.sha256(body));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
