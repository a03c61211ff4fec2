package io.rollcall.meeting.messaging;

import static java.util.stream.Collectors.toSet;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.registrant.RegistrantState;
import io.rollcall.meeting.persistence.Registrations;
import io.rollcall.meeting.persistence.Registrations.Registration;
import io.rollcall.meeting.scheduling.Hints;
import io.rollcall.platform.copies.Newest;
import io.rollcall.platform.copies.StateCopy;
import io.rollcall.platform.copies.StateRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is registered to which meeting: of that no more than sight of it needs, and the addresses of
 * presenters.
 */
@Component
class RegistrantCopy implements StateCopy {

  private static final String PRESENTER = "presenter";
  private static final String APPROVED = "approved";
  private static final String DENIED = "denied";
  private static final Set<String> INACTIVE = Set.of(DENIED, "cancelled");

  private final Registrations registrations;
  private final Hints hints;

  RegistrantCopy(Registrations registrations, Hints hints) {
    this.registrations = registrations;
    this.hints = hints;
  }

  @Override
  public String consumer() {
    return "meeting-service.registrants";
  }

  @Override
  public String topic() {
    return Topics.REGISTRANT;
  }

  @Override
  public String table() {
    return Registrations.TABLE;
  }

  @Override
  public Mono<Void> apply(String table, List<StateRecord> records) {
    Newest<Registration> newest =
        Newest.of(records, RegistrantCopy::registration, Registration::revision);
    return registrations
        .erase(table, newest.erased())
        .concatWith(registrations.store(table, newest.states()))
        .collect(toSet())
        .flatMap(hints::presenters);
  }

  private static @Nullable String presenter(RegistrantState state) {
    String email = state.email();
    return email != null && state.type().equals(PRESENTER) && state.status().equals(APPROVED)
        ? email.toLowerCase(Locale.ROOT)
        : null;
  }

  private static Registration registration(String key, byte[] value) {
    RegistrantState state = StateJson.read(value, RegistrantState.class);
    return new Registration(
        key,
        state.meeting(),
        state.userId(),
        !state.status().equals(DENIED),
        !INACTIVE.contains(state.status()),
        presenter(state),
        state.type().equals(PRESENTER),
        state.revision());
  }
}
