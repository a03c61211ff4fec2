package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Tally;
import io.rollcall.meeting.persistence.LastLooks;
import io.rollcall.meeting.persistence.Overtaken;
import io.rollcall.meeting.persistence.Run;
import io.rollcall.meeting.persistence.Runs;
import io.rollcall.meeting.zoom.HostLists;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Lookout;
import io.rollcall.meeting.zoom.ZoomAway;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes through the meetings of an account, host by host.
 *
 * <ol>
 *   <li>Zoom's lists of a host are read first.
 *   <li>How far it came is stored with what it mended, so whoever goes on does so from there.
 *   <li>While Zoom cannot be asked it waits. What cannot be looked at again and again is left.
 * </ol>
 */
@Component
class Reconciling {

  private static final Logger log = LoggerFactory.getLogger(Reconciling.class);

  private static final int DOUBLINGS = 10;

  private final Runs runs;
  private final LastLooks looks;
  private final Lookout zoom;
  private final HostRound host;
  private final Accounts accounts;
  private final ReconciliationProperties properties;

  Reconciling(
      Runs runs,
      LastLooks looks,
      Lookout zoom,
      HostRound host,
      Accounts accounts,
      ReconciliationProperties properties) {
    this.runs = runs;
    this.looks = looks;
    this.zoom = zoom;
    this.host = host;
    this.accounts = accounts;
    this.properties = properties;
  }

  /** Works off what is due, in rounds, so that every account has its turn. */
  Mono<Void> goOn() {
    return Mono.defer(() -> runs.take(keys(), properties.lease()))
        .flatMap(run -> round(run).thenReturn(run))
        .repeatWhen(rounds -> rounds.takeWhile(taken -> taken > 0))
        .then();
  }

  private List<String> keys() {
    return accounts.all().stream().map(Account::key).toList();
  }

  private Mono<Void> round(Run run) {
    return (run.host().isEmpty() ? nextHost(run) : host(run))
        .onErrorResume(Overtaken.class, _ -> Mono.empty())
        .onErrorResume(failure -> putOff(run, failure));
  }

  private Mono<Void> nextHost(Run run) {
    return looks
        .hostAfter(run.account(), run.host())
        .flatMap(host -> runs.keep(run.at(host), Duration.ZERO).thenReturn(host))
        .hasElement()
        .flatMap(found -> found ? Mono.empty() : finish(run));
  }

  /** The next one begins a tenth sooner or later: replicas and accounts do not stay in step. */
  private Mono<Void> finish(Run run) {
    Duration tenth = properties.every().dividedBy(10);
    return runs.finish(run)
        .then(
            runs.plan(
                List.of(run.account()), properties.every().minus(tenth), tenth.multipliedBy(2)))
        .doOnSuccess(
            _ ->
                log.info(
                    "reconciled {}: {} meetings, {} read on Zoom, mended {}, left {}",
                    run.account(),
                    run.tally().meetings(),
                    run.tally().read(),
                    run.tally().mended(),
                    run.tally().left()));
  }

  private Mono<Void> host(Run run) {
    return lists(run, run.host())
        .onErrorResume(failure -> giveUp(run, failure))
        .flatMap(
            lists ->
                lists.isPresent()
                    ? host.goThrough(run, lists.get()).flatMap(this::nextHost)
                    : leave(run));
  }

  private Mono<Optional<HostLists>> lists(Run run, String of) {
    return zoom.lists(run.account(), of).timeout(properties.lease().dividedBy(2)).singleOptional();
  }

  /** Only while Zoom answers for another host: else it is away, and there is no point in it. */
  private Mono<Optional<HostLists>> giveUp(Run run, Throwable failure) {
    return Mono.just(run)
        .filter(Run::hasWaitedEnough)
        .flatMap(_ -> looks.hostBeside(run.account(), run.host()))
        .flatMap(other -> lists(run, other))
        .switchIfEmpty(Mono.error(failure))
        .map(_ -> Optional.empty());
  }

  private Mono<Void> leave(Run run) {
    log.warn("{}: Zoom does not tell what one of the hosts has; left as it is", run.account());
    return nextHost(run.past(run.meeting(), run.tally().plus(Tally.LEFT)));
  }

  private Mono<Void> putOff(Run run, Throwable failure) {
    Duration wait = wait(run, failure);
    log.warn("the reconciliation of {} goes on in {}: {}", run.account(), wait, failure.toString());
    return runs.putOff(run, wait).onErrorResume(Overtaken.class, _ -> Mono.empty());
  }

  /** It doubles, up to half an hour; never shorter than Zoom wants. */
  private static Duration wait(Run run, Throwable failure) {
    Duration ours = Later.SOON.retryAfter().multipliedBy(1L << Math.min(run.attempts(), DOUBLINGS));
    Duration zooms = failure instanceof ZoomAway away ? away.later().retryAfter() : Duration.ZERO;
    return zooms.compareTo(ours) > 0 ? zooms : ours;
  }
}
