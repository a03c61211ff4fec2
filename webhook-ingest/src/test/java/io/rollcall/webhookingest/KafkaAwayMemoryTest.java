package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.testkit.service.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Isolated("it measures the heap")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KafkaAwayMemoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final OwnKafka KAFKA = OwnKafka.start();

  @TempDir private static Path folder;

  private final Zoom zoom;
  private final IngestProperties properties;

  @Autowired
  KafkaAwayMemoryTest(@LocalServerPort int port, IngestProperties properties) {
    this.zoom = new Zoom(port, "campus", "s");
    this.properties = properties;
  }

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry registry) throws IOException {
    Samples.writeAccount(folder, "campus", Set.of("A"), "s");
    ServiceUnderTest.create()
        .with("ROLLCALL_KAFKA_BOOTSTRAP", KAFKA.bootstrap())
        .with("ROLLCALL_INGEST_ACK_TIMEOUT", "500ms")
        .accounts(folder)
        .secrets(folder)
        .register(registry);
  }

  @AfterAll
  static void stop() throws Exception {
    KAFKA.close();
  }

  @Test
  void memoryStaysFlatHoweverMuchIsOfferedWhileKafkaIsAway() throws Exception {
    String event = Zoom.event("meeting.started", "A", "{\"id\":123456789}");
    byte[] body = (event + " ".repeat(100_000)).getBytes(UTF_8);
    await().atMost(PATIENCE).until(() -> zoom.post(body).statusCode() == 204);
    long before = Flood.liveHeap();

    KAFKA.freeze();
    Flood.Result result = new Flood(zoom, body).run();
    KAFKA.thaw();

    assertThat(result.statuses()).isEqualTo(Map.of(503, Flood.BODIES));
    assertThat(result.mostLiveHeap() - before).isLessThan(mostHeld());
    await().atMost(PATIENCE).until(() -> zoom.post(body).statusCode() == 204);
  }

  /** Bodies that wait for their answer, the producer's copies, and what it needs beside them. */
  private long mostHeld() {
    Object buffer = ProducerSettings.of(properties).get(ProducerConfig.BUFFER_MEMORY_CONFIG);
    return properties.maxUploadingBytes() + 2 * Long.parseLong("" + buffer) + Flood.OWN_BYTES;
  }
}
