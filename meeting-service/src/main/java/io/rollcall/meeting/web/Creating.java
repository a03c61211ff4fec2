package io.rollcall.meeting.web;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.listing.Accesses;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.scheduling.HostChoice;
import io.rollcall.meeting.scheduling.Order;
import io.rollcall.meeting.scheduling.OrderKey;
import io.rollcall.meeting.scheduling.Outcome;
import io.rollcall.meeting.scheduling.Scheduling;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Checks;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemException;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Rights;
import io.rollcall.platform.rows.TimeOrderedIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From a request to a scheduled meeting, or to the reason why not. */
@Component
class Creating {

  private static final Logger log = LoggerFactory.getLogger(Creating.class);

  /** In place of an unknown one, so that all else that is wrong is found as well. */
  private static final Account.Host ABLE_HOST = new Account.Host("", true, true, true, 1);

  private static final Duration SOON = Duration.ofSeconds(2);

  private final Scheduling scheduling;
  private final MeetingViews meetings;
  private final HostChoice hosts;
  private final HostConflicts conflicts;
  private final Rights rights;
  private final Clock clock;

  Creating(
      Scheduling scheduling,
      MeetingViews meetings,
      HostChoice hosts,
      HostConflicts conflicts,
      Rights rights,
      Clock clock) {
    this.scheduling = scheduling;
    this.meetings = meetings;
    this.hosts = hosts;
    this.conflicts = conflicts;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * A meeting that is created, or on its way.
   *
   * @param confirmed Zoom has it
   */
  record Created(MeetingView meeting, boolean confirmed) {}

  private record Made(Meeting meeting, boolean confirmed) {}

  Mono<Created> create(MeetingRequest request, @Nullable String idempotencyKey, Caller caller) {
    OrderKey key = idempotencyKey == null ? null : key(idempotencyKey, request);
    Mono<Created> created = Mono.defer(() -> create(order(request, key, caller), caller));
    return key == null
        ? created
        : scheduling
            .earlier(caller.userId(), key)
            .flatMap(earlier -> again(earlier, request, caller))
            .switchIfEmpty(created);
  }

  private static OrderKey key(String text, MeetingRequest request) {
    return new OrderKey(IdempotencyKey.checked(text), Asked.digest(request));
  }

  /** Whoever repeats an order needs the right to it still; nothing else is judged anew. */
  private Mono<Created> again(Outcome earlier, MeetingRequest request, Caller caller) {
    Mono<Made> made = made(earlier, caller);
    refuseUnlessMayCreate(new DetailsReading(request, new Checks()).audience(), caller);
    return made.flatMap(this::shown);
  }

  private Mono<Created> create(Order order, Caller caller) {
    Meeting ordered = order.first();
    refuseUnlessMayCreate(ordered.details().audience(), caller);
    if (ordered.details().letsInUnsigned()) {
      throw unprocessable("unsigned-entry").exception();
    }
    return scheduling
        .schedule(order)
        .flatMap(outcome -> made(outcome, caller))
        .flatMap(
            made ->
                shown(made)
                    .onErrorResume(
                        failure ->
                            !(failure instanceof ProblemException)
                                && made.meeting().id().equals(ordered.id()),
                        failure -> {
                          log.warn("meeting {} is shown as it was ordered", ordered.id(), failure);
                          return Mono.just(new Created(MeetingView.ordered(made.meeting()), false));
                        }));
  }

  private Mono<Created> shown(Made made) {
    return meetings
        .byId(made.meeting().id())
        .map(view -> new Created(view, made.confirmed()))
        .switchIfEmpty(Mono.error(() -> Problems.tryAgain(SOON).exception()));
  }

  private Order order(MeetingRequest request, @Nullable OrderKey key, Caller caller) {
    Checks checks = new Checks();
    Optional<Account> account = hosts.account(request.account());
    checks.require(account.isPresent(), "/account", "unknown", "No such account");
    List<Account.Host> able =
        account
            .map(it -> hosts.hosts(it, request.host(), can -> fits(can, request)))
            .orElse(List.of());
    checks.require(
        account.isEmpty() || !able.isEmpty(), "/host", "unknown", "No such host in this account");
    Instant now = clock.instant().truncatedTo(MILLIS);
    new DetailsReading(request, checks).read(able.isEmpty() ? ABLE_HOST : able.getFirst(), now);
    Passcode chosen = passcode(request.passcode(), checks);
    checks.done();
    UUID id = TimeOrderedIds.next(now);
    Passcode passcode = chosen == null ? Passcode.random() : chosen;
    return new Order(
        able,
        host -> request.registration() != null || host.registration(),
        host ->
            new Meeting(
                id,
                new DetailsReading(request, new Checks()).read(host, now),
                account.orElseThrow().key(),
                host.email(),
                null,
                passcode,
                caller.userId(),
                now),
        key);
  }

  private void refuseUnlessMayCreate(Audience audience, Caller caller) {
    if (!rights.mayCreate(caller, Accesses.planned(audience, caller.userId()))) {
      throw Problems.forbidden().exception();
    }
  }

  private Mono<Made> made(Outcome outcome, Caller caller) {
    return switch (outcome) {
      case Outcome.Scheduled it -> Mono.just(new Made(it.meeting(), true));
      case Outcome.Pending it -> Mono.just(new Made(it.meeting(), false));
      case Outcome.HostBusy it -> conflicts.refuse(it.by(), caller);
      case Outcome.KeyReused it -> throw unprocessable("key-reused").exception();
      case Outcome.NotNow it -> throw ZoomProblems.notNow(it.later()).exception();
      case Outcome.Refused it ->
          throw ZoomProblems.told(unprocessable("zoom-refused"), it.refusal()).exception();
    };
  }

  private static boolean fits(Account.Host host, MeetingRequest request) {
    return (!"webinar".equals(request.conference()) || host.webinars())
        && (!Boolean.TRUE.equals(request.registration()) || host.registration())
        && (!"cloud".equals(request.recording()) || host.cloudRecording());
  }

  static @Nullable Passcode passcode(@Nullable String wanted, Checks checks) {
    checks.require(
        wanted == null || wanted.matches("[A-Za-z0-9@_*-]{1,10}"),
        "/passcode",
        "passcode",
        "1 to 10 of A-Z a-z 0-9 @ - _ *");
    return wanted == null ? null : Passcode.chosen(wanted);
  }

  private static Problem unprocessable(String kind) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, kind);
  }
}
