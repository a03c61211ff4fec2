package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.persistence.Intents;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hears that somebody may have changed meetings on Zoom, and has them read there; and that others
 * may present them.
 */
@Component
public class Hints {

  /** Changes come in groups. */
  private static final Duration DEBOUNCE = Duration.ofSeconds(2);

  private final Intents intents;

  Hints(Intents intents) {
    this.intents = intents;
  }

  /** Within the caller's transaction. */
  public Mono<Void> hint(Collection<UUID> meetings) {
    return intents.hint(meetings, DEBOUNCE);
  }

  /** The same of meetings that others may present now. */
  public Mono<Void> presenters(Collection<UUID> meetings) {
    return intents.followPresenters(meetings, DEBOUNCE);
  }
}
