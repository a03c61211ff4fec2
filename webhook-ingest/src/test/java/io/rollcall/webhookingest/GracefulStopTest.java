package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.testkit.servers.TestTopics;
import io.rollcall.testkit.service.ServiceUnderTest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class GracefulStopTest {

  private static final int EVENTS = 50;
  private static final TestTopics TOPICS = TestTopics.create();

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsUnderWayWhenTheServiceStopsIsAnsweredAndStoredOnce() throws Exception {
    ConfigurableApplicationContext service = start();
    int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    KafkaPresence presence = service.getBean(KafkaPresence.class);
    await().until(() -> presence.health().getStatus().equals(Status.UP));
    Zoom zoom = new Zoom(port, "campus", "s");
    AllAnswered allAnswered = service.getBean(AllAnswered.class);
    Publication publication = service.getBean(Publication.class);

    try (HalfPost half = new HalfPost(zoom, body(EVENTS))) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, EVENTS).mapToObj(i -> zoom.postAsync(body(i))).toList();
      await().until(() -> publication.unconfirmed() == EVENTS && HeldConfirmations.sent() > 0);
      Thread stopping = Thread.startVirtualThread(service::close);
      await().until(() -> refusesConnections(port));
      assertThat(answers).noneMatch(CompletableFuture::isDone);
      HeldConfirmations.release();
      assertThat(answers).allMatch(answer -> answer.join().statusCode() == 204);
      assertThat(allAnswered.isRunning()).isTrue();
      assertThat(half.finish()).startsWith("HTTP/1.1 204");
      stopping.join();
    }

    assertThat(keys()).hasSize(EVENTS + 1).doesNotHaveDuplicates();
  }

  private ConfigurableApplicationContext start() throws IOException {
    Samples.writeAccount(folder, "campus", Set.of("A"), "s");
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(WebhookIngest.class, AllAnswered.class);
    ServiceUnderTest.create()
        .topics(TOPICS)
        .accounts(folder)
        .secrets(folder)
        .with(
            "spring.kafka.producer.properties.interceptor.classes",
            HeldConfirmations.class.getName())
        .each((name, value) -> application.properties(name + "=" + value));
    return application.run();
  }

  private static boolean refusesConnections(int port) throws IOException {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }

  private static List<String> keys() {
    try (PublishedTopics published =
        new PublishedTopics(TOPICS.bootstrapServers(), TOPICS.prefix())) {
      return published.matching(_ -> true).stream().map(record -> record.key()).toList();
    }
  }

  private static byte[] body(int number) {
    String object = "{\"id\":%d}".formatted(100_000_000 + number);
    return Zoom.event("meeting.started", "A", object).getBytes(UTF_8);
  }
}
