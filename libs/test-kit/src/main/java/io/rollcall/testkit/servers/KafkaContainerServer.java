package io.rollcall.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;

/** Kafka in Docker. */
record KafkaContainerServer(KafkaContainer container) implements RunningServer {

  private static final int PORT = 9092;

  static KafkaContainerServer start() {
    KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1");
    container.start();
    return new KafkaContainerServer(container);
  }

  @Override
  public ServerAddress address() {
    return new ServerAddress(container.getHost(), container.getMappedPort(PORT), "", "");
  }

  @Override
  public void close() {
    container.stop();
  }
}
