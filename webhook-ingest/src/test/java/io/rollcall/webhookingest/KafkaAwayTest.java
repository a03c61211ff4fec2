package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.testkit.service.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Isolated("it times its answers")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KafkaAwayTest {

  private static final int EVENTS = 400;
  private static final int AT_ONCE = 100;
  private static final Duration LONGEST = Duration.ofMillis(2_900);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final OwnKafka KAFKA = OwnKafka.start();

  @TempDir private static Path folder;

  private final Zoom zoom;
  private final KafkaPresence presence;
  private final Publication publication;

  @Autowired
  KafkaAwayTest(@LocalServerPort int port, KafkaPresence presence, Publication publication) {
    this.zoom = new Zoom(port, "campus", "s");
    this.presence = presence;
    this.publication = publication;
  }

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry registry) throws Exception {
    Samples.writeAccount(folder, "campus", Set.of("A"), "s");
    ServiceUnderTest.create()
        .with("ROLLCALL_KAFKA_BOOTSTRAP", KAFKA.bootstrap())
        .accounts(folder)
        .secrets(folder)
        .with("ROLLCALL_INGEST_KAFKA_AWAY_AFTER", "10s")
        .register(registry);
  }

  @AfterAll
  static void stop() throws Exception {
    KAFKA.close();
  }

  @Test
  void aKafkaThatIsKilledOrFrozenMeansA503InTimeAndNothingElse() throws Exception {
    awaitAccepted();

    KAFKA.kill();
    assertThatEachIsRefusedInTime();
    await().atMost(PATIENCE).until(() -> presence.health().getStatus().equals(Status.DOWN));
    KAFKA.startAgain();
    awaitAccepted();
    await().atMost(PATIENCE).until(() -> presence.health().getStatus().equals(Status.UP));

    KAFKA.freeze();
    assertThatEachIsRefusedInTime();
    KAFKA.thaw();
    awaitAccepted();
    await().atMost(PATIENCE).until(() -> publication.unconfirmed() == 0);
  }

  private void awaitAccepted() {
    await().atMost(PATIENCE).until(() -> zoom.post(body(0)).statusCode() == 204);
  }

  private void assertThatEachIsRefusedInTime() throws Exception {
    Semaphore free = new Semaphore(AT_ONCE);
    AtomicLong slowest = new AtomicLong();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      free.acquire();
      long since = System.nanoTime();
      answers.add(
          zoom.postAsync(body(i))
              .whenComplete(
                  (_, _) -> {
                    slowest.accumulateAndGet(System.nanoTime() - since, Math::max);
                    free.release();
                  }));
    }
    assertThat(answers).allMatch(answer -> answer.join().statusCode() == 503);
    assertThat(Duration.ofNanos(slowest.get())).isLessThan(LONGEST);
    assertThat(publication.unconfirmed()).isLessThanOrEqualTo(EVENTS);
  }

  private static byte[] body(int number) {
    String object =
        "{\"id\":%d,\"topic\":\"%s\"}".formatted(100_000_000 + number, "x".repeat(2_000));
    return Zoom.event("meeting.started", "A", object).getBytes(UTF_8);
  }
}
