package io.rollcall.meeting.publishing;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.persistence.Changes;
import io.rollcall.platform.outbox.Outbox;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Stores what changed and publishes it, or neither. What changed nothing leaves no trace. */
@Service
public class Bookkeeping {

  private final Changes changes;
  private final Outbox outbox;
  private final Notices notices;

  Bookkeeping(Changes changes, Outbox outbox, Notices notices) {
    this.changes = changes;
    this.outbox = outbox;
    this.notices = notices;
  }

  /** Within the caller's transaction, which has locked these meetings. */
  public Mono<Void> record(Collection<Change> all) {
    List<Change> real = all.stream().filter(change -> !change.isEmpty()).toList();
    return real.isEmpty()
        ? Mono.empty()
        : changes
            .store(real)
            .then(outbox.add(real.stream().flatMap(it -> Records.of(it).stream()).toList()))
            .then(notices.follow(real));
  }
}
