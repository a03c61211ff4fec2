package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.persistence.Withdrawals;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Applies what Zoom reports about registrations: to the row that has the registration, else to the
 * one with its e-mail, else to a new one of somebody who is known by e-mail only. The newest word
 * counts, so the order in which they come decides nothing.
 */
@Service
public class Hearing {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Withdrawals withdrawals;
  private final Bookkeeping bookkeeping;
  private final Clock clock;

  Hearing(
      Registrants registrants,
      Tasks tasks,
      Withdrawals withdrawals,
      Bookkeeping bookkeeping,
      Clock clock) {
    this.registrants = registrants;
    this.tasks = tasks;
    this.withdrawals = withdrawals;
    this.bookkeeping = bookkeeping;
    this.clock = clock;
  }

  /** Within the caller's transaction. */
  public Mono<Void> hear(UUID meeting, List<Heard> heard) {
    return rows(meeting, heard)
        .map(rows -> told(meeting, heard, rows, Map.of()))
        .filter(Told::isClear)
        .switchIfEmpty(Mono.defer(() -> withdrawn(meeting, heard)))
        .flatMap(told -> store(told.changes()));
  }

  /**
   * Whoever is not known or expected may have been on the way to Zoom when they left. The rows are
   * looked at again after that: a withdrawal that has ended meanwhile stands among them.
   */
  private Mono<Told> withdrawn(UUID meeting, List<Heard> heard) {
    List<String> emails = heard.stream().flatMap(it -> it.email().stream()).toList();
    return withdrawals
        .withdrawn(meeting, emails)
        .flatMap(
            withdrawn -> rows(meeting, heard).map(rows -> told(meeting, heard, rows, withdrawn)));
  }

  private Mono<List<Registrant>> rows(UUID meeting, List<Heard> heard) {
    return registrants.lockTold(
        meeting,
        heard.stream().map(it -> it.fact().id()).toList(),
        heard.stream().map(Heard::person).toList());
  }

  private Told told(
      UUID meeting, List<Heard> heard, List<Registrant> rows, Map<String, UUID> withdrawn) {
    Told told = new Told(meeting, heard.getLast().webinar(), rows, withdrawn, clock.instant());
    heard.forEach(told::add);
    return told;
  }

  /** Who is on Zoom by now need not be brought there. */
  private Mono<Void> store(List<Change> changes) {
    List<UUID> onZoom =
        changes.stream()
            .map(Change::after)
            .filter(Registrant::isRegistered)
            .map(Registrant::id)
            .toList();
    return bookkeeping
        .record(changes, Duration.ZERO)
        .switchIfEmpty(Mono.error(Collisions.collision()))
        .then(Mono.defer(() -> tasks.drop(onZoom, Task.Kind.REGISTER)));
  }
}
