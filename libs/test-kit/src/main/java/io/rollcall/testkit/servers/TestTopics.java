package io.rollcall.testkit.servers;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * All topics of {@code deploy/kafka/topics.yaml}, fresh, under a prefix of their own.
 *
 * @param prefix before the name of every topic and consumer group
 */
public record TestTopics(String prefix, String bootstrapServers) {

  /** Makes them. They go with the build's broker. */
  public static TestTopics create() {
    String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
    TestTopics topics = new TestTopics(prefix, TestServers.kafka().hostAndPort());
    try (Admin admin = topics.admin()) {
      admin.createTopics(TopicCatalogue.read().topics("local", prefix)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics of " + prefix, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return topics;
  }

  /** The topic's name on the broker. */
  public String name(String topic) {
    return prefix + topic;
  }

  /** A client that may do everything. To be closed. */
  public Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }
}
