package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker, which is its own controller, in this JVM. It halts the whole JVM when something
 * is fatally wrong, so it needs a process of its own.
 */
record EmbeddedKafkaServer(KafkaRaftServer kafka, int port) implements RunningServer {

  static EmbeddedKafkaServer start(Path folder, int port, Lifetime lifetime) throws IOException {
    Map<String, String> settings = settings(folder, port);
    if (lifetime == Lifetime.KEPT) {
      settings.put("log.flush.offset.checkpoint.interval.ms", "5000");
    }
    if (!Files.exists(folder.resolve("data/meta.properties"))) {
      format(folder, settings);
    }
    Properties properties = new Properties();
    properties.putAll(settings);
    KafkaRaftServer kafka =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    kafka.startup();
    return new EmbeddedKafkaServer(kafka, port);
  }

  private static Map<String, String> settings(Path folder, int port) {
    int controllerPort = FreePorts.any();
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.resolve("data").toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.index.size.max.bytes", "1048576");
    return settings;
  }

  private static void format(Path folder, Map<String, String> settings) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Path file = folder.resolve("server.properties");
    Properties properties = new Properties();
    properties.putAll(settings);
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    String cluster = Uuid.randomUuid().toString();
    String[] arguments = {"format", "--cluster-id", cluster, "--config", file.toString()};
    if (StorageTool.execute(arguments, new PrintStream(OutputStream.nullOutputStream())) != 0) {
      throw new IOException("Kafka's folder cannot be formatted: " + folder);
    }
  }

  @Override
  public ServerAddress address() {
    return ServerAddress.open(port);
  }

  @Override
  public void close() {
    kafka.shutdown();
    kafka.awaitShutdown();
  }
}
