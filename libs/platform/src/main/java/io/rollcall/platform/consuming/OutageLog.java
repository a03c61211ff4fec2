package io.rollcall.platform.consuming;

import io.rollcall.platform.failures.FailedStatement;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * Says that a batch waits, and for what: kinds of exceptions, since messages hold values, and the
 * statement, when it was one.
 */
final class OutageLog implements RetryListener {

  private static final Logger log = LoggerFactory.getLogger(OutageLog.class);

  private final String group;

  OutageLog(String group) {
    this.group = group;
  }

  @Override
  public void failedDelivery(
      ConsumerRecord<?, ?> single, @Nullable Exception failure, int attempt) {
    tell(1, failure, attempt);
  }

  @Override
  public void failedDelivery(ConsumerRecords<?, ?> batch, Exception failure, int attempt) {
    tell(batch.count(), failure, attempt);
  }

  private void tell(int records, @Nullable Exception failure, int attempt) {
    String statement =
        Optional.ofNullable(failure).flatMap(FailedStatement::in).map(it -> " at " + it).orElse("");
    log.warn(
        "{}: {} records wait, try {} failed: {}{}",
        group,
        records,
        attempt,
        kinds(failure),
        statement);
  }

  private static String kinds(@Nullable Throwable failure) {
    StringBuilder kinds = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      kinds.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
      cause = cause.getCause();
    }
    return kinds.toString();
  }
}
