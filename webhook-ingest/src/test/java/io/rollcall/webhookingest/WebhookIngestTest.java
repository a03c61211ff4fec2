package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.PublishedTopics.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.testkit.servers.TestTopics;
import io.rollcall.testkit.service.ServiceUnderTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WebhookIngestTest {

  private static final String SECRET = "4fv1RkqGQUq5sWbEz6hA5A";
  private static final TestTopics TOPICS = TestTopics.create();

  @TempDir private static Path files;

  private static PublishedTopics published;

  private final int port;
  private final int managementPort;

  @Autowired
  WebhookIngestTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
    this.port = port;
    this.managementPort = managementPort;
  }

  @DynamicPropertySource
  static void environment(DynamicPropertyRegistry registry) throws IOException {
    Samples.writeAccount(files, "campus", Samples.accountIds(), SECRET);
    Samples.writeAccount(files, "other", Set.of("oThEr"), "other-secret");
    ServiceUnderTest.create()
        .topics(TOPICS)
        .accounts(files)
        .secrets(files)
        .with("ROLLCALL_ACCOUNTS_REREAD", "200ms")
        .register(registry);
  }

  @BeforeAll
  static void read() {
    published = new PublishedTopics(TOPICS.bootstrapServers(), TOPICS.prefix());
  }

  @AfterAll
  static void close() {
    published.close();
  }

  @Test
  void halfOfTheProcessorsAreLeftToOthers(@Autowired ReactorResourceFactory resources)
      throws Exception {
    assertThat(zoom().post(Samples.all().getFirst().body()).statusCode()).isEqualTo(204);

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .anyMatch(name -> name.startsWith("webhook-"));
    assertThat(resources.getLoopResources().onServer(true))
        .hasSize(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  @Test
  void everySampleStandsOnItsTopicOnceAndAsItCame() throws Exception {
    for (Sample sample : Samples.all()) {
      assertThat(zoom().post(sample.body()).statusCode()).as(sample.name()).isEqualTo(204);
      List<ConsumerRecord<String, byte[]>> records =
          published.matching(record -> sample.id().equals(header(record, CloudEventHeaders.ID)));
      assertThat(records).as(sample.name()).hasSize(1);
      assertThatItIs(records.getFirst(), sample);
    }
  }

  private void assertThatItIs(ConsumerRecord<String, byte[]> record, Sample sample) {
    assertThat(record.value()).isEqualTo(sample.body());
    assertThat(record.topic()).isEqualTo(TOPICS.name(sample.topic()));
    assertThat(record.key()).as(sample.name()).isEqualTo(sample.key("campus"));
    assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(record.key());
    assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("zoom." + sample.event());
    assertThat(header(record, CloudEventHeaders.SOURCE)).isEqualTo("/webhooks/zoom/campus");
    assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
    assertThat(header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
    assertThat(header(record, CloudEventHeaders.TRACE_PARENT)).hasSize(55);
    assertThat(sample.timeOf(record)).isEqualTo(sample.time());
  }

  @Test
  void theSameBodyTwiceHasTheSameId() throws Exception {
    byte[] body = Zoom.event("meeting.ended", "abc", "{\"id\":\"99999999999\"}").getBytes(UTF_8);
    zoom().post(body);
    zoom().post(body);
    String id = Sample.sha256(body);
    assertThat(published.matching(r -> r.key().equals("99999999999")))
        .hasSize(2)
        .allMatch(record -> header(record, CloudEventHeaders.ID).equals(id));
  }

  @Test
  void aRefusedBodyIsPublishedNowhere() throws Exception {
    byte[] body = Zoom.event("meeting.ended", "abc", "{\"id\":\"88888888888\"}").getBytes(UTF_8);
    Zoom.Signed signed = zoom().signedNow(body);
    body[body.length - 3] ^= 1;
    assertThat(zoom().send(body, signed, r -> r).statusCode()).isEqualTo(401);
    byte[] foreign = Zoom.event("x", "nobodys", "{\"id\":\"88888888888\"}").getBytes(UTF_8);
    assertThat(zoom().post(foreign).statusCode()).isEqualTo(401);
    assertThat(published.matching(record -> record.key().equals("88888888888"))).isEmpty();
  }

  @Test
  void eachAccountHasItsOwnSecretAndSource() throws Exception {
    byte[] body = Zoom.event("meeting.ended", "oThEr", "{\"id\":\"77777777777\"}").getBytes(UTF_8);
    assertThat(new Zoom(port, "other", SECRET).post(body).statusCode()).isEqualTo(401);
    assertThat(new Zoom(port, "other", "other-secret").post(body).statusCode()).isEqualTo(204);
    assertThat(published.matching(record -> record.key().equals("77777777777")))
        .singleElement()
        .matches(r -> header(r, CloudEventHeaders.SOURCE).equals("/webhooks/zoom/other"));
  }

  @Test
  void accountsAndSecretsComeAndChangeWhileRunning() throws Exception {
    Zoom late = new Zoom(port, "late", "first");
    String body = Zoom.event("meeting.ended", "lAtE", "{}");
    assertThat(late.post(body).statusCode()).isEqualTo(404);
    Samples.writeAccount(files, "late", Set.of("lAtE"), "first");
    await().until(() -> late.post(body).statusCode() == 204);
    Files.writeString(files.resolve("late.webhook"), "secret-tokens: [second]");
    await().until(() -> late.post(body).statusCode() == 401);
    assertThat(new Zoom(port, "late", "second").post(body).statusCode()).isEqualTo(204);
  }

  @Test
  void aLargeBodyFitsTheTopic() throws Exception {
    String event = Zoom.event("meeting.ended", "abc", "{\"id\":\"66666666666\"}");
    byte[] body = (event + " ".repeat(900_000 - event.length())).getBytes(UTF_8);
    assertThat(zoom().post(body).statusCode()).isEqualTo(204);
  }

  @Test
  void metricsAndHealthAreOpenOnTheManagementPort() throws Exception {
    zoom().post(Zoom.event("meeting.started", "abc", "{}"));
    new Zoom(port, "stranger", SECRET).post("{}");

    await().until(() -> managed("/actuator/health/readiness").statusCode() == 200);
    assertThat(managed("/actuator/health/liveness").statusCode()).isEqualTo(200);
    await()
        .untilAsserted(
            () ->
                assertThat(managed("/actuator/prometheus").body())
                    .containsPattern(
                        "rollcall_webhooks_total\\{account=\"campus\",.*family=\"meeting\",outcome=\"accepted\"")
                    .containsPattern(
                        "rollcall_webhooks_total\\{account=\"unknown\",.*family=\"unknown\",outcome=\"unknown-account\"")
                    .contains("rollcall_webhook_ack_seconds_bucket")
                    .contains("rollcall_webhook_delay_seconds_count")
                    .containsPattern("rollcall_webhook_secret_loaded\\{account=\"campus\".*} 1"));
    assertThat(managed("/actuator/env").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoHttpIsAnsweredAndCounted() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "POST /webhooks/zoom/campus HTTP/1.1\r\nContent-Length: -5\r\n\r\n".getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("/problems/bad-request");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(managed("/actuator/prometheus").body())
                    .containsPattern(
                        "rollcall_webhooks_total\\{account=\"unknown\",.*family=\"unknown\",outcome=\"malformed\""));
  }

  private Zoom zoom() {
    return new Zoom(port, "campus", SECRET);
  }

  private HttpResponse<String> managed(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
