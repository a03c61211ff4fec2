package io.rollcall.benchmarks.ingest;

import io.rollcall.contracts.Topics;
import io.rollcall.testkit.servers.KnownProcess;
import io.rollcall.testkit.servers.Lifetime;
import io.rollcall.testkit.servers.ServerAddress;
import io.rollcall.testkit.servers.ServerKind;
import io.rollcall.testkit.servers.ServerOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka with the topics that Zoom's events go to. */
record Broker(Process process, ServerAddress address) implements AutoCloseable {

  static Broker start() throws Exception {
    Path folder = Files.createTempDirectory("rollcall-benchmark");
    Path log = folder.resolve("kafka.log");
    ServerOrder order =
        new ServerOrder(
            ServerKind.KAFKA, folder.resolve("kafka"), 0, Lifetime.ONE_BUILD, KnownProcess.self());
    Process process = order.process(log).start();
    Broker broker = new Broker(process, await(order, process, log));
    broker.createTopics();
    return broker;
  }

  private static ServerAddress await(ServerOrder order, Process process, Path log)
      throws IOException, InterruptedException {
    Optional<ServerAddress> address = Optional.empty();
    while (address.isEmpty()) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("Kafka does not start: " + Files.readString(log));
      }
      address = order.address();
    }
    return address.get();
  }

  private void createTopics() throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address.hostAndPort()))) {
      List<NewTopic> topics =
          Topics.ZOOM.stream()
              .map(name -> new NewTopic(name, Topics.PARTITIONS, (short) 1))
              .toList();
      admin.createTopics(topics).all().get();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }
}
