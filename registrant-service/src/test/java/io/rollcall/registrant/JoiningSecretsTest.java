package io.rollcall.registrant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.Topics;
import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Where links stand, and where they do not. */
class JoiningSecretsTest extends JoinTest {

  private static final Logger EVERYTHING =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final MeterRegistry meters;

  JoiningSecretsTest(@Autowired MeterRegistry meters) {
    this.meters = meters;
  }

  @BeforeEach
  void listen() {
    logged.list = new CopyOnWriteArrayList<>();
    logged.start();
    EVERYTHING.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    EVERYTHING.detachAppender(logged);
  }

  @Test
  void aHostLinkStandsNowhereAndAPersonsOwnInOneColumn() throws SQLException {
    Lesson lesson = running(lesson());
    String host = secret(joins(teacher(), lesson, "host"), "zak");
    String personal = secret(joins(student("ana"), lesson), "tk");

    assertThat(columnsWith(host)).isEmpty();
    assertThat(columnsWith(personal)).containsExactly("public.registrant.zoom_link");
    soon()
        .until(() -> topic(Topics.REGISTRANT).anyMatch(it -> it.contains(lesson.id().toString())));
    assertThat(topic(Topics.REGISTRANT))
        .noneMatch(it -> it.contains("http") || it.contains(personal));
    assertThat(logs()).noneMatch(it -> it.contains(host) || it.contains(personal));
  }

  @Test
  void whoBecameHostIsWrittenDownWithoutTheLink() {
    Lesson lesson = running(lesson());

    joins(teacher(), lesson, "host");
    joins(student("ana"), lesson);

    List<String> audit =
        logged.list.stream()
            .filter(it -> it.getLoggerName().equals("rollcall.audit"))
            .filter(it -> it.getFormattedMessage().contains(lesson.id().toString()))
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    assertThat(audit).hasSize(1);
    assertThat(audit.getFirst()).contains("teacher-1").doesNotContain("http");
  }

  @Test
  void whoActsForSomebodyIsWrittenDownToo() {
    Lesson lesson = lesson();
    Api machine =
        as(Map.of(
                "sub",
                "portal",
                "azp",
                "portal",
                "gty",
                "client-credentials",
                "roles",
                List.of("admin")))
            .with("X-On-Behalf-Of", "ana");

    Api.Answer answer = joins(machine, lesson);

    assertThat(answer.text("/as")).as(answer.json().toString()).isEqualTo("host");
    assertThat(logs()).anyMatch(it -> it.contains("ana by portal"));
  }

  @Test
  void joinsAreCountedByWhatCameOfThem() {
    Lesson lesson = running(lesson());
    double attendees = joined("attendee");
    double strangers = joined("not-found");
    double unheard = joined("owner-away");

    joins(student("ana"), lesson);
    joins(stranger("eve"), lesson);
    owners.away(true);
    joins(stranger("eve"), lesson);

    assertThat(joined("attendee") - attendees).isEqualTo(1);
    assertThat(joined("not-found") - strangers).isEqualTo(1);
    assertThat(joined("owner-away") - unheard).isEqualTo(1);
  }

  private double joined(String outcome) {
    return meters.counter("rollcall_joins_total", "outcome", outcome).count();
  }

  private Stream<String> logs() {
    return logged.list.stream().map(ILoggingEvent::getFormattedMessage);
  }

  /** What makes a link one person's. */
  private static String secret(Api.Answer answer, String parameter) {
    String url = answer.text("/url");
    assertThat(url).contains(parameter + "=");
    return url.replaceAll(".*[?&]" + parameter + "=([^&]*).*", "$1");
  }

  /** The columns of this service's tables in which a text stands. */
  private List<String> columnsWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = testDatabase.connect()) {
      for (String column : columns(connection)) {
        String table = column.substring(0, column.lastIndexOf('.'));
        if (stands(connection, table, column, text)) {
          found.add(column);
        }
      }
    }
    return found;
  }

  private static boolean stands(Connection connection, String table, String column, String text)
      throws SQLException {
    String sql =
        """
        select exists (
          select from %s
          where strpos(%s::text, '%s') > 0 or strpos(%s::text, encode('%s'::bytea, 'hex')) > 0)
        """
            .formatted(table, column, text, column, text);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static List<String> columns(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>();
    String sql =
        "select table_schema || '.' || table_name || '.' || column_name"
            + " from information_schema.columns"
            + " where table_schema not in ('pg_catalog', 'information_schema')";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    assertThat(columns)
        .contains("public.registrant.zoom_link", "public.plain_link.link")
        .anyMatch(it -> it.endsWith("outbox.value"));
    return columns;
  }

  /** All that stands on a topic. */
  private Stream<String> topic(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", topics.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(topics.name(topic)).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      List<String> values = new ArrayList<>();
      consumer.poll(Duration.ofSeconds(1)).forEach(it -> values.add(new String(it.value(), UTF_8)));
      return values.stream();
    }
  }
}
