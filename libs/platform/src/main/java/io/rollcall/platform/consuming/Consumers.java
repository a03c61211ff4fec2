package io.rollcall.platform.consuming;

import io.rollcall.platform.deadletters.DeadLetters;
import io.rollcall.platform.deadletters.Replay;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes the consumer groups of this process, and knows them by name. */
public final class Consumers implements Replay {

  private final KafkaClients kafka;
  private final KafkaNames names;
  private final ConsumingProperties settings;
  private final TransactionalOperator transaction;
  private final Patience patience;
  private final DeadLetters deadLetters;
  private final Visibility visibility;
  private final Map<String, BatchConsumer> byGroup = new ConcurrentHashMap<>();

  Consumers(
      KafkaClients kafka,
      KafkaNames names,
      ConsumingProperties settings,
      TransactionalOperator transaction,
      Patience patience,
      DeadLetters deadLetters,
      Visibility visibility) {
    this.kafka = kafka;
    this.names = names;
    this.settings = settings;
    this.transaction = transaction;
    this.patience = patience;
    this.deadLetters = deadLetters;
    this.visibility = visibility;
  }

  /** Groups that will do this work. */
  public ConsumerGroups groups(Stream<? extends RecordWork> works) {
    return new ConsumerGroups(works.map(this::group).toList());
  }

  @Override
  public List<Source> sources() {
    return byGroup.values().stream()
        .map(BatchConsumer::work)
        .flatMap(work -> work.topics().stream().map(topic -> new Source(work.group(), topic)))
        .toList();
  }

  @Override
  public Mono<Void> replay(String group, ConsumerRecord<String, byte[]> letter) {
    BatchConsumer consumer = byGroup.get(group);
    return consumer == null
        ? Mono.error(new IllegalArgumentException("no such group"))
        : consumer.replay(letter);
  }

  /**
   * Does work whose records somebody else reads.
   *
   * @param instead where what cannot be applied goes
   */
  public BatchConsumer consumer(RecordWork work, DeadLetters instead) {
    return new BatchConsumer(
        work, transaction, patience, instead, committed -> {}, settings.limit());
  }

  private ConsumerGroup group(RecordWork work) {
    var consumer =
        new BatchConsumer(
            work, transaction, patience, deadLetters, visibility::of, settings.limit());
    if (byGroup.putIfAbsent(work.group(), consumer) != null) {
      throw new IllegalStateException("two consumers are called " + work.group());
    }
    return new ConsumerGroup(consumer, kafka, names, settings);
  }
}
