package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnconfirmedTest {

  private static final byte[] BODY =
      Zoom.event("meeting.started", "A", "{\"id\":123456789}").getBytes(UTF_8);

  private RouteServer server;
  private Zoom zoom;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    RouteServer.writeAccounts(folder);
    server = new RouteServer(folder, false);
    zoom = new Zoom(server.port(), "campus", "one");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thereIsNoAnswerBeforeKafkaConfirms() {
    CompletableFuture<HttpResponse<String>> answer = zoom.postAsync(BODY);
    await().until(() -> server.producer.history().size() == 1);
    assertThat(answer).isNotDone();
    server.producer.completeNext();
    assertThat(answer.join().statusCode()).isEqualTo(204);
  }

  @Test
  void kafkasRefusalIsA503() {
    CompletableFuture<HttpResponse<String>> answer = zoom.postAsync(BODY);
    await().until(() -> server.producer.history().size() == 1);
    server.producer.errorNext(new NotEnoughReplicasException("2 needed"));
    assertRefused(answer.join(), 503, "not-confirmed");
    assertThat(server.counted("campus", "meeting", "not-confirmed")).isEqualTo(1);
  }

  @Test
  void kafkasSilenceIsA503AndTooManyAreRefusedAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 5).mapToObj(_ -> zoom.postAsync(BODY)).toList();
    assertThat(answers).allMatch(answer -> answer.join().statusCode() == 503);
    assertThat(server.counted("campus", "meeting", "not-confirmed")).isEqualTo(3);
    assertThat(server.counted("campus", "meeting", "overloaded")).isEqualTo(2);
  }

  @Test
  void whatIsLateStaysCountedUntilKafkaLetsGo() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertRefused(zoom.postAsync(BODY).join(), 503, "not-confirmed");
    }
    assertRefused(zoom.post(BODY), 503, "overloaded");
    while (server.producer.completeNext()) {
      assertThat(server.producer.history()).hasSize(3);
    }
    assertRefused(zoom.post(BODY), 503, "not-confirmed");
  }

  @Test
  void aProducerThatCanNeverSendAgainIsReplaced() throws Exception {
    server.producer.sendException = new KafkaException("in an error state");
    assertRefused(zoom.post(BODY), 503, "not-confirmed");
    await().until(() -> server.producers() == 2);
  }
}
