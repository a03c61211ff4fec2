package io.rollcall.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.Topics;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void everyTestGetsADatabaseOfItsOwn() throws SQLException {
    TestDatabase one = TestDatabase.create();
    TestDatabase other = TestDatabase.create();

    one.execute("create table seen (id int)");

    try (var connection = other.connect();
        var tables = connection.getMetaData().getTables(null, "public", "seen", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void everyTestGetsAllTopicsUnderItsOwnPrefix() throws Exception {
    TestTopics topics = TestTopics.create();

    try (Admin admin = topics.admin()) {
      Set<String> names = admin.listTopics().names().get();
      Map<String, TopicDescription> meetings =
          admin.describeTopics(Set.of(topics.name(Topics.MEETING))).allTopicNames().get();

      assertThat(names)
          .containsAll(TopicCatalogue.read().names().stream().map(topics::name).toList());
      assertThat(meetings.values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
    }
  }
}
