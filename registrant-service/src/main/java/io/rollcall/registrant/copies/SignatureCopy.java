package io.rollcall.registrant.copies;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.attendance.SignatureState;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.platform.failures.Poison;
import io.rollcall.registrant.persistence.Signatures;
import io.rollcall.registrant.persistence.Signatures.Signature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Who signed for which occurrence; what else stands on the topic does not count here. */
@Component
class SignatureCopy implements StateCopy {

  private static final String SIGNATURE = ":signature:";

  private final Signatures signatures;

  SignatureCopy(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public String consumer() {
    return "registrant-service.signatures";
  }

  @Override
  public String topic() {
    return Topics.ATTENDANCE;
  }

  @Override
  public String table() {
    return Signatures.TABLE;
  }

  @Override
  public Mono<Void> apply(String table, List<StateRecord> records) {
    Map<String, Signature> newest = new HashMap<>();
    Set<String> erased = new HashSet<>();
    for (StateRecord read : records) {
      byte[] value = read.value();
      if (value == null) {
        newest.remove(read.key());
        erased.add(read.key());
      } else if (read.key().contains(SIGNATURE)) {
        newest.merge(read.key(), signature(read.key(), value), SignatureCopy::newer);
      }
    }
    return signatures
        .erase(table, erased)
        .then(Mono.defer(() -> signatures.store(table, newest.values())));
  }

  private static Signature newer(Signature one, Signature other) {
    return other.revision() > one.revision() ? other : one;
  }

  private static Signature signature(String key, byte[] value) {
    try {
      SignatureState state = StateJson.read(value, SignatureState.class);
      return new Signature(
          key, state.meeting(), state.occurrence(), state.userId(), state.revision());
    } catch (JacksonException _) {
      throw new Poison("no state of a signature");
    }
  }
}
