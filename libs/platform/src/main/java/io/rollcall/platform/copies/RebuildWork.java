package io.rollcall.platform.copies;

import io.rollcall.platform.consuming.RecordWork;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Fills a table while this process has the ticket for it. */
record RebuildWork(RecordWork work, RebuildTickets tickets, RebuildTicket ticket)
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
    return tickets.renew(ticket).then(Mono.defer(() -> work.apply(records)));
  }
}
