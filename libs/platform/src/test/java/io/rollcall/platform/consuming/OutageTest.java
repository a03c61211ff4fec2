package io.rollcall.platform.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.testkit.servers.TcpProxy;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

  private static final int EVENTS = 50;
  private static final Duration LONGEST_BACK_OFF = Duration.ofMillis(400);

  private final Backend backend = Backend.create();
  private final TcpProxy network = TcpProxy.before(backend.address());
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start() {
    service =
        Service.handling(
            backend.behind(network.host(), network.port()),
            Lessons::new,
            "rollcall.consuming.first-back-off=50ms",
            "rollcall.consuming.longest-back-off=" + LONGEST_BACK_OFF.toMillis() + "ms",
            "rollcall.consuming.limit=1s");
    Lessons.tables(backend);
    backend.run("insert into lesson values ('campus', '555555555')");
  }

  @AfterAll
  void stop() {
    service.close();
    zoom.close();
    network.close();
  }

  @BeforeEach
  void somethingHasBeenApplied() {
    backend.run("truncate note");
    zoom.started("before-" + System.nanoTime(), "555555555");
    await().atMost(Duration.ofSeconds(30)).until(() -> notes() == 1);
  }

  static Stream<Arguments> accidents() {
    Consumer<TcpProxy> refuse = TcpProxy::refuse;
    Consumer<TcpProxy> hang = TcpProxy::hang;
    return Stream.of(Arguments.of("gone", refuse), Arguments.of("silent", hang));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accidents")
  void whatComesWhileTheDatabaseIsAwayIsAppliedWhenItIsBack(
      String name, Consumer<TcpProxy> accident) {
    Set<String> members = members();

    accident.accept(network);
    zoom.started(ZoomPosts.ids(name, EVENTS), "555555555");
    await()
        .pollDelay(LONGEST_BACK_OFF.multipliedBy(10))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(notes()).isEqualTo(1));
    network.restore();

    await().atMost(Duration.ofSeconds(60)).until(() -> notes() == EVENTS + 1);
    assertThat(backend.query(String.class, "select event from note order by seq"))
        .endsWith(ZoomPosts.ids(name, EVENTS).toArray(String[]::new));
    assertThat(Read.toEnd(backend, Topics.deadLettersOf(Lessons.GROUP, Topics.ZOOM_MEETING)))
        .isEmpty();
    assertThat(members()).isEqualTo(members);
  }

  @Test
  void whatNobodyHandlesNeedsNoDatabase() {
    network.refuse();
    long before = committed();

    for (int i = 0; i < EVENTS; i++) {
      zoom.post("chat-" + i, "zoom.chat_message.sent", "555555555", "{}");
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> committed() == before + EVENTS);
    network.restore();
    assertThat(backend.count("select count(*) from platform.inbox where event_id like 'chat%'"))
        .isZero();
  }

  private long notes() {
    return backend.count("select count(*) from note");
  }

  private long committed() {
    try (Admin admin = backend.topics().admin()) {
      return admin
          .listConsumerGroupOffsets(group())
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ids of members change with every one that leaves or is thrown out. */
  private Set<String> members() {
    try (Admin admin = backend.topics().admin()) {
      return admin.describeConsumerGroups(Set.of(group())).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .map(MemberDescription::consumerId)
          .collect(Collectors.toSet());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String group() {
    return backend.names().withPrefix(Lessons.GROUP);
  }
}
