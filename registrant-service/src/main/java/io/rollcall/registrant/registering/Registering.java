package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Result;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Wish;
import io.rollcall.registrant.persistence.Batches;
import io.rollcall.registrant.persistence.Refusals;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Withdrawals;
import io.rollcall.registrant.publishing.Bookkeeping;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Registers people, one or many.
 *
 * <ol>
 *   <li>Rows, what is to be done on Zoom, and what will be told of each person are stored in one
 *       transaction. After that a crash loses nothing: whoever is left over is brought to Zoom by
 *       whichever replica finds the task.
 *   <li>What is ordered for now is nobody's business until Zoom has said yes.
 *   <li>Two who register the same person at once make one row, and one call.
 * </ol>
 */
@Service
@EnableConfigurationProperties(RegisteringProperties.class)
public class Registering {

  private final Registrants registrants;
  private final Refusals refusals;
  private final Batches batches;
  private final Withdrawals withdrawals;
  private final Bookkeeping bookkeeping;
  private final Flights flights;
  private final TransactionalOperator transaction;
  private final RegisteringProperties properties;
  private final Clock clock;

  Registering(
      Registrants registrants,
      Refusals refusals,
      Batches batches,
      Withdrawals withdrawals,
      Bookkeeping bookkeeping,
      Flights flights,
      TransactionalOperator transaction,
      RegisteringProperties properties,
      Clock clock) {
    this.registrants = registrants;
    this.refusals = refusals;
    this.batches = batches;
    this.withdrawals = withdrawals;
    this.bookkeeping = bookkeeping;
    this.flights = flights;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * People of whom each is to have a row.
   *
   * @param alone whoever else is expected is cancelled
   * @param patient whether somebody waits for what Zoom says; else it is left to the background
   * @return under which the outcome can be asked for
   */
  public Mono<UUID> register(Meeting meeting, List<Wish> wishes, boolean alone, boolean patient) {
    return Mono.defer(() -> transaction.transactional(enrol(meeting, wishes, alone, patient)))
        .retryWhen(Collisions.again())
        .flatMap(plan -> flights.all(plan.own(), plan.others()).thenReturn(plan.batch()));
  }

  /** What came of it until now; empty when it is not known any more. */
  public Mono<List<Result>> results(UUID meeting, UUID batch) {
    return batches.results(meeting, batch);
  }

  /**
   * What is waited for.
   *
   * @param others tasks that were there already
   */
  private record Plan(UUID batch, List<Task> own, List<Task> others) {

    static Plan of(UUID batch, List<Task> wanted, List<Task> own) {
      return new Plan(batch, own, wanted.stream().filter(it -> !own.contains(it)).toList());
    }
  }

  private Mono<Plan> enrol(Meeting meeting, List<Wish> wishes, boolean alone, boolean patient) {
    return concerned(meeting.id(), wishes, alone)
        .flatMap(
            rows -> {
              Enrolment enrolment = new Enrolment(meeting, rows, clock.instant());
              if (alone) {
                enrolment.cancelOthers(wishes);
              }
              wishes.forEach(enrolment::add);
              return store(meeting, enrolment, patient);
            });
  }

  private Mono<Plan> store(Meeting meeting, Enrolment enrolment, boolean patient) {
    UUID batch = UUID.randomUUID();
    return withdrawals
        .giveUpWishes(enrolment.cancelled())
        .then(refusals.forget(enrolment.changed()))
        .then(bookkeeping.record(enrolment.changes(), patient ? properties.lease() : Duration.ZERO))
        .switchIfEmpty(Mono.error(Collisions.collision()))
        .flatMap(
            mine ->
                batches
                    .add(batch, meeting.id(), enrolment.entries())
                    .thenReturn(
                        patient
                            ? Plan.of(batch, enrolment.tasks(), mine)
                            : Plan.of(batch, List.of(), List.of())));
  }

  private Mono<List<Registrant>> concerned(UUID meeting, List<Wish> wishes, boolean alone) {
    Mono<List<Registrant>> named =
        registrants.lockConcerned(meeting, wishes.stream().map(Wish::person).toList());
    return alone
        ? registrants
            .lockExpected(meeting)
            .flatMap(
                expected ->
                    named.map(
                        more -> {
                          Set<Registrant> all = new HashSet<>(expected);
                          all.addAll(more);
                          return List.copyOf(all);
                        }))
        : named;
  }
}
