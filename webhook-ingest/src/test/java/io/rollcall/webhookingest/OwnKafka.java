package io.rollcall.webhookingest;

import io.rollcall.contracts.Topics;
import io.rollcall.testkit.servers.FreePorts;
import io.rollcall.testkit.servers.KnownProcess;
import io.rollcall.testkit.servers.Lifetime;
import io.rollcall.testkit.servers.ServerKind;
import io.rollcall.testkit.servers.ServerOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/** A Kafka of a test's own, to be killed, frozen and started again. */
final class OwnKafka implements AutoCloseable {

  private final ServerOrder order;
  private Process process;

  private OwnKafka(ServerOrder order, Process process) {
    this.order = order;
    this.process = process;
  }

  static OwnKafka start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "own-kafka").toAbsolutePath();
      ServerOrder order =
          new ServerOrder(
              ServerKind.KAFKA, folder, FreePorts.any(), Lifetime.ONE_BUILD, KnownProcess.self());
      OwnKafka kafka =
          new OwnKafka(order, order.process(order.folder().resolve("own.log")).start());
      kafka.awaitReady();
      kafka.createTopics();
      return kafka;
    } catch (Exception e) {
      throw new IllegalStateException("Kafka does not start", e);
    }
  }

  private void createTopics() throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
      admin
          .createTopics(
              Topics.ZOOM.stream()
                  .map(name -> new NewTopic(name, Topics.PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  String bootstrap() {
    return "127.0.0.1:" + order.port();
  }

  /** As by a power cut; the folder stays. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void startAgain() throws IOException {
    process = order.process(order.folder().resolve("own.log")).start();
    awaitReady();
  }

  /** From now on it keeps its connections and says nothing. */
  void freeze() throws Exception {
    signal("STOP");
  }

  void thaw() throws Exception {
    signal("CONT");
  }

  @Override
  public void close() throws Exception {
    thaw();
    process.destroy();
    process.waitFor();
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> order.address().isPresent() || !process.isAlive());
  }
}
