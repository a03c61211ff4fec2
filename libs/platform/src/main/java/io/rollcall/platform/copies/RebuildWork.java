package io.rollcall.platform.copies;

import io.rollcall.platform.consuming.RecordWork;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/**
 * Fills a table while this process has the ticket for it. The live consumers write the same rows in
 * another order, so each batch has the table for itself: nobody waits in a circle.
 */
record RebuildWork(
    CopyWork work, RebuildTables tables, RebuildTickets tickets, RebuildTicket ticket)
    implements RecordWork {

  @Override
  public String group() {
    return work.group();
  }

  @Override
  public List<String> topics() {
    return work.topics();
  }

  @Override
  public boolean concerns(ConsumerRecord<String, byte[]> candidate) {
    return work.concerns(candidate);
  }

  @Override
  public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
    return tickets
        .renew(ticket)
        .then(Mono.defer(() -> tables.lock(work.table())))
        .then(Mono.defer(() -> work.apply(records)));
  }
}
