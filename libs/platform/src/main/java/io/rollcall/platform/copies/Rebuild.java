package io.rollcall.platform.copies;

import io.rollcall.platform.consuming.BatchConsumer;
import io.rollcall.platform.consuming.RecordWork;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fills a second table from the beginning of the topic, puts it in the first one's place, and goes
 * on until it holds what the first one had.
 *
 * <ol>
 *   <li>Readers and the consumers of all replicas go on meanwhile, before, during and after the
 *       swap; nobody is paused.
 *   <li>What a consumer put into the old table is below the topic's ends that are read after the
 *       swap, and the rebuild goes on until there. Both may apply the same record: the revision
 *       decides.
 *   <li>Whoever dies leaves a ticket. Before the swap the next one starts again; after it the next
 *       one goes on from the positions that were stored with the swap.
 *   <li>Every transaction holds the ticket, so whoever was replaced changes nothing any more.
 * </ol>
 */
final class Rebuild {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  /** Under steady traffic something is always new; each round leaves less of it. */
  private static final int ROUNDS = 20;

  private final RebuildTickets tickets;
  private final RebuildTables tables;
  private final Function<RecordWork, BatchConsumer> consumers;
  private final TransactionalOperator transaction;
  private final KafkaClients kafka;
  private final KafkaNames names;

  Rebuild(
      RebuildTickets tickets,
      RebuildTables tables,
      Function<RecordWork, BatchConsumer> consumers,
      TransactionalOperator transaction,
      KafkaClients kafka,
      KafkaNames names) {
    this.tickets = tickets;
    this.tables = tables;
    this.consumers = consumers;
    this.transaction = transaction;
    this.kafka = kafka;
    this.names = names;
  }

  /** Does one of the copies that somebody wants to have rebuilt; nothing if there is none. */
  Mono<Void> one(List<StateCopy> copies) {
    return tickets
        .take(copies.stream().map(StateCopy::consumer).toList())
        .flatMap(
            ticket ->
                Flux.fromIterable(copies)
                    .filter(copy -> copy.consumer().equals(ticket.copy()))
                    .concatMap(copy -> rebuild(copy, ticket))
                    .then());
  }

  private Mono<Void> rebuild(StateCopy copy, RebuildTicket ticket) {
    log.info("{} is rebuilt", copy.consumer());
    String topic = names.withPrefix(copy.topic());
    Map<TopicPartition, Long> positions = ticket.positions(topic);
    Mono<Void> work =
        Mono.using(
            () -> new TopicReader(kafka.reader(group(copy)), topic, positions),
            reader ->
                (ticket.swapped() ? Mono.<Void>empty() : fillAndSwap(copy, ticket, reader))
                    .then(Mono.defer(() -> follow(copy, ticket, reader))));
    return work.then(Mono.defer(() -> tickets.done(ticket)))
        .doOnSuccess(done -> log.info("{} was rebuilt", copy.consumer()));
  }

  private Mono<Void> fillAndSwap(StateCopy copy, RebuildTicket ticket, TopicReader reader) {
    var fill = consumer(copy, tables.second(copy), ticket);
    return tables
        .createSecond(copy)
        .then(reader.ends())
        .flatMap(ends -> reader.readTo(ends, fill::consume))
        .then(reader.positions())
        .flatMap(positions -> swap(copy, ticket, positions));
  }

  private Mono<Void> swap(
      StateCopy copy, RebuildTicket ticket, Map<TopicPartition, Long> positions) {
    return transaction
        .transactional(
            tickets
                .swapped(ticket, RebuildTicket.text(positions))
                .then(Mono.defer(() -> tables.swap(copy))))
        .doOnSuccess(done -> log.info("{} has its new table", copy.consumer()));
  }

  private Mono<Void> follow(StateCopy copy, RebuildTicket ticket, TopicReader reader) {
    var live = consumer(copy, copy.table(), ticket);
    return reader.follow(ROUNDS, live::consume);
  }

  private BatchConsumer consumer(StateCopy copy, String table, RebuildTicket ticket) {
    return consumers.apply(
        new RebuildWork(new CopyWork(copy, group(copy), table), tables, tickets, ticket));
  }

  private static String group(StateCopy copy) {
    return copy.consumer() + ".rebuild";
  }
}
