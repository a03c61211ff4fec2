package io.rollcall.registrant.copies;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.attendance.SignatureState;
import io.rollcall.platform.copies.Newest;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import io.rollcall.registrant.persistence.Signatures;
import io.rollcall.registrant.persistence.Signatures.Signature;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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
    Newest<Signature> newest =
        Newest.of(
            records.stream().filter(it -> it.key().contains(SIGNATURE)).toList(),
            SignatureCopy::signature,
            Signature::revision);
    return signatures
        .erase(table, newest.erased())
        .then(Mono.defer(() -> signatures.store(table, newest.states())));
  }

  private static Signature signature(String key, byte[] value) {
    SignatureState state = StateJson.read(value, SignatureState.class);
    return new Signature(
        key, state.meeting(), state.occurrence(), state.userId(), state.revision());
  }
}
