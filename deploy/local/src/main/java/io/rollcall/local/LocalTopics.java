package io.rollcall.local;

import io.rollcall.testkit.servers.TopicCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of {@code deploy/kafka/topics.yaml}, made where they are missing. */
final class LocalTopics {

  private LocalTopics() {}

  static void create(String bootstrapServers) throws IOException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          TopicCatalogue.read().topics("local", "").stream()
              .filter(topic -> !present.contains(topic.name()))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IOException("The topics cannot be made", e.getCause());
    }
  }
}
