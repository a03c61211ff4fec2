package io.rollcall.webhookingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.WebhookSecretFiles;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import io.rollcall.platform.problems.MalformedHeadListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
@EnableScheduling
class IngestConfiguration {

  private final InstantSource clock = InstantSource.system();

  @Bean
  Senders senders(Accounts accounts, WebhookSecretFiles secrets) {
    return new Senders(accounts, secrets);
  }

  @Bean
  ZoomRecords zoomRecords(KafkaNames names) {
    return new ZoomRecords(names);
  }

  @Bean
  SharedProducer sharedProducer(
      KafkaClients kafka, IngestProperties properties, ZoomRecords records) {
    Map<String, Object> settings = ProducerSettings.of(properties);
    return new SharedProducer(() -> kafka.producer(settings), records.topics());
  }

  @Bean
  KafkaPresence kafkaHealthIndicator(SharedProducer producer, IngestProperties properties) {
    return new KafkaPresence(producer, properties.kafkaAwayAfter());
  }

  @Bean
  Publication publication(
      SharedProducer producer, IngestProperties properties, MeterRegistry registry) {
    Publication publication =
        new Publication(
            new Convoys(producer, System::nanoTime),
            properties.ackTimeout(),
            properties.maxUnconfirmed());
    Gauge.builder("rollcall_webhook_unconfirmed", publication::unconfirmed)
        .description("Events handed to Kafka and not confirmed yet")
        .register(registry);
    return publication;
  }

  @Bean
  SecretGauge secretGauge(Senders senders, MeterRegistry registry) {
    return new SecretGauge(senders, registry);
  }

  @Bean
  Answers answers(MeterRegistry registry, JsonMapper json) {
    return new Answers(
        new WebhookMetrics(registry, clock), new Problems(json), new DeliveryLog(clock));
  }

  @Bean
  MalformedHeadListener malformedHeads(Answers answers) {
    return answers::malformed;
  }

  @Bean
  WebhookRoute webhookRoute(
      Senders senders,
      ZoomRecords records,
      Publication publication,
      IngestProperties properties,
      Answers answers) {
    return new WebhookRoute(
        new Doorman(senders, clock, properties),
        new Reception(new EventReader(), records, publication),
        new UploadMemory(properties.maxUploadingBytes()),
        answers,
        properties.maxBodyBytes());
  }

  @Bean
  NettyServerCustomizer uploadTimeout(IngestProperties properties) {
    return server -> server.requestTimeout(properties.uploadTimeout());
  }

  /** One accepts, half of the processors serve: see the RATIONALE. */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setShutdownQuietPeriod(Duration.ZERO);
    resources.setLoopResourcesSupplier(() -> LoopResources.create("webhook", 1, half, true));
    return resources;
  }

  /** Netty's adaptive allocator gives memory back with a handshake of all threads, on JDK 25. */
  @Bean
  NettyServerCustomizer pooledBuffers() {
    return server -> server.childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT);
  }
}
