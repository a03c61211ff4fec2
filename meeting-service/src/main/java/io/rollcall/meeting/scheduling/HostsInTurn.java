package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.zoom.Later;
import io.rollcall.platform.accounts.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tries an order under one host after the other, while it fails for what is about the host alone.
 * After that long no other host is begun with, and the caller may try again.
 */
record HostsInTurn(InstantSource clock, Duration atMost) {

  Mono<Outcome> of(
      ChoosingHost.Choice choice, Function<Account.Host, Mono<Outcome>> scheduleUnder) {
    return Mono.defer(
        () -> {
          Instant last = clock.instant().plus(atMost);
          return Flux.fromIterable(choice.hosts())
              .concatMap(
                  host ->
                      clock.instant().isAfter(last)
                          ? Mono.just(new Outcome.NotNow(Later.SOON))
                          : scheduleUnder.apply(host))
              .takeUntil(outcome -> !outcome.isAboutHost())
              .startWith(choice.refusals())
              .reduce(HostsInTurn::better);
        });
  }

  /** The last one that was tried counts if it came to an end, else who is not busy or unusable. */
  private static Outcome better(Outcome one, Outcome other) {
    if (isUnusable(one) || isUnusable(other)) {
      return isUnusable(other) ? one : other;
    }
    if (one instanceof Outcome.HostBusy(var by) && other instanceof Outcome.HostBusy(var also)) {
      return also.end().isBefore(by.end()) ? other : one;
    }
    return other instanceof Outcome.HostBusy ? one : other;
  }

  private static boolean isUnusable(Outcome outcome) {
    return outcome instanceof Outcome.Refused && outcome.isAboutHost();
  }
}
