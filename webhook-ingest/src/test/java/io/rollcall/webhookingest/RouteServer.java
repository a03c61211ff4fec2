package io.rollcall.webhookingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.WebhookSecretFiles;
import io.rollcall.platform.kafka.KafkaNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** The route on a server of its own, with a producer that tests confirm by hand. */
final class RouteServer implements AutoCloseable {

  static final IngestProperties PROPERTIES =
      new IngestProperties(
          900_000,
          Duration.ofMinutes(5),
          Duration.ofSeconds(1),
          Duration.ofMillis(500),
          3,
          2_000_000,
          "none",
          Duration.ofSeconds(30));

  final MockProducer<String, byte[]> producer;
  final MeterRegistry meters = new SimpleMeterRegistry();
  final UploadMemory memory = new UploadMemory(PROPERTIES.maxUploadingBytes());
  final Accounts accounts;
  final WebhookSecretFiles secrets;
  private final AtomicInteger producers = new AtomicInteger();
  private final SharedProducer shared;
  private final DisposableServer server;

  RouteServer(Path files) {
    this(files, true);
  }

  /**
   * @param confirming every record is confirmed at once; otherwise none is, until the test does it
   */
  RouteServer(Path files, boolean confirming) {
    accounts = Accounts.in(files);
    secrets = new WebhookSecretFiles(files);
    ZoomRecords records = new ZoomRecords(new KafkaNames(""));
    producer = MockProducers.of(records.topics(), confirming);
    shared = new SharedProducer(this::countedProducer, records.topics());
    server =
        HttpServer.create()
            .port(0)
            .requestTimeout(PROPERTIES.uploadTimeout())
            .route(routes -> route(records).apply(routes))
            .bindNow();
  }

  /** A usual account, one without secret, and two of the retired kind. */
  static void writeAccounts(Path files) throws IOException {
    account(files, "campus", "oauth", "A", "secret-tokens: [one, two]");
    account(files, "bare", "oauth", "B", "verification-token: tok");
    account(files, "old", "jwt", "C", "verification-token: tok");
    account(files, "later", "jwt", "D", "{verification-token: t, secret-tokens: [one]}");
  }

  private static void account(Path files, String key, String kind, String zoomId, String secrets)
      throws IOException {
    Files.writeString(
        files.resolve(key + ".yaml"),
        "{key: %s, kind: %s, zoom-account-ids: [%s], plan: business}".formatted(key, kind, zoomId));
    if (!secrets.isEmpty()) {
      Files.writeString(files.resolve(key + ".webhook"), secrets);
    }
  }

  int port() {
    return server.port();
  }

  /** How many producers were asked for so far. */
  int producers() {
    return producers.get();
  }

  double counted(String account, String family, String outcome) {
    var counter =
        meters
            .find("rollcall_webhooks")
            .tags("account", account, "family", family, "outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  @Override
  public void close() {
    server.disposeNow();
    shared.close();
  }

  private MockProducer<String, byte[]> countedProducer() {
    producers.incrementAndGet();
    return producer;
  }

  private WebhookRoute route(ZoomRecords records) {
    InstantSource clock = InstantSource.system();
    Publication publication =
        new Publication(
            new Convoys(shared, System::nanoTime),
            PROPERTIES.ackTimeout(),
            PROPERTIES.maxUnconfirmed());
    return new WebhookRoute(
        new Doorman(new Senders(accounts, secrets), clock, PROPERTIES),
        new Reception(new EventReader(), records, publication),
        memory,
        new Answers(
            new WebhookMetrics(meters, clock),
            new Problems(JsonMapper.shared()),
            new DeliveryLog(clock)),
        PROPERTIES.maxBodyBytes());
  }
}
