package io.rollcall.registrant.publishing;

import io.rollcall.platform.outbox.Outbox;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Stores what becomes of rows, what is to be done on Zoom for it, and publishes it; or nothing. */
@Service
public class Bookkeeping {

  private final Registrants registrants;
  private final Tasks tasks;
  private final Outbox outbox;

  Bookkeeping(Registrants registrants, Tasks tasks, Outbox outbox) {
    this.registrants = registrants;
    this.tasks = tasks;
    this.outbox = outbox;
  }

  /**
   * Within the caller's transaction, which has locked the rows that are there.
   *
   * @param lease for so long nobody else takes the tasks
   * @return the tasks that the caller is to carry out: those that were not there already; empty
   *     when somebody else made a row of the same user or e-mail meanwhile, and then the caller's
   *     transaction is to be given up
   */
  public Mono<List<Task>> record(Collection<Change> changes, Duration lease) {
    List<Change> numbered = changes.stream().map(Bookkeeping::numbered).toList();
    List<Registrant> fresh = numbered.stream().filter(Change::isNew).map(Change::after).toList();
    return storeOld(numbered)
        .flatMap(_ -> registrants.add(fresh))
        .filter(added -> added.size() == fresh.size())
        .flatMap(_ -> publish(numbered))
        .flatMap(
            _ ->
                tasks.add(
                    numbered.stream().flatMap(change -> change.tasks().stream()).toList(), lease));
  }

  private Mono<Boolean> storeOld(List<Change> changes) {
    List<Registrant> old =
        changes.stream()
            .filter(change -> !change.isNew() && !change.after().equals(change.before()))
            .map(Change::after)
            .toList();
    return registrants.store(old).thenReturn(true);
  }

  private Mono<Boolean> publish(List<Change> changes) {
    return outbox
        .add(changes.stream().filter(Records::tells).map(Records::of).toList())
        .thenReturn(true);
  }

  private static Change numbered(Change change) {
    return Records.tells(change)
        ? new Change(change.before(), change.after().revised(), change.tasks())
        : change;
  }
}
