package io.rollcall.zoomsimulator.calls;

import io.rollcall.zoomsimulator.api.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The newest 10,000 calls. */
@Component
public class Ledger {

  private static final int LIMIT = 10_000;

  private final Deque<Call> calls = new ArrayDeque<>();
  private final ApplicationEventPublisher publisher;
  private long lastId;

  Ledger(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  synchronized Call open(String method, String path, @Nullable Operation operation) {
    if (calls.size() >= LIMIT) {
      calls.removeFirst();
    }
    var call = new Call(++lastId, method, path, operation == null ? null : operation.id());
    calls.addLast(call);
    return call;
  }

  /** Tells whoever watches that the call is over. */
  void close(Call call) {
    publisher.publishEvent(call.view());
  }

  /** Oldest first. */
  public synchronized List<Call.View> all(Predicate<Call.View> condition) {
    return calls.stream().map(Call::view).filter(condition).toList();
  }

  /** How many there were of each operation. */
  public Map<String, Long> counts(Predicate<Call.View> condition) {
    var counts = new TreeMap<String, Long>();
    all(condition).forEach(call -> counts.merge(String.valueOf(call.operation()), 1L, Long::sum));
    return counts;
  }

  public synchronized void clear() {
    calls.clear();
  }
}
