package io.rollcall.webhookingest;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers that know the topics and have no Kafka. */
final class MockProducers {

  private MockProducers() {}

  /**
   * @param confirming every record is confirmed at once; otherwise none is, until the test does it
   */
  static MockProducer<String, byte[]> of(List<String> topics, boolean confirming) {
    Node node = new Node(1, "localhost", 1);
    List<PartitionInfo> partitions =
        topics.stream()
            .flatMap(topic -> IntStream.range(0, 12).mapToObj(i -> partition(topic, i, node)))
            .toList();
    Cluster cluster = new Cluster("c", List.of(node), partitions, Set.of(), Set.of());
    return new MockProducer<>(
        cluster, confirming, null, new StringSerializer(), new ByteArraySerializer());
  }

  private static PartitionInfo partition(String topic, int number, Node node) {
    Node[] nodes = {node};
    return new PartitionInfo(topic, number, node, nodes, nodes);
  }
}
