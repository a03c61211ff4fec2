package io.rollcall.meeting.scheduling;

import static java.util.Comparator.comparing;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.meeting.domain.HostTime;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.Engagements;
import io.rollcall.meeting.zoom.HostLimit;
import io.rollcall.platform.accounts.Account;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells under which hosts an order is tried, and in which order, when that was left open: who is
 * free, and has the fewest minutes booked on the day (UTC) of its start; then by e-mail.
 */
@Component
class ChoosingHost {

  private final Engagements engagements;
  private final HostLimit limit;

  ChoosingHost(Engagements engagements, HostLimit limit) {
    this.engagements = engagements;
    this.limit = limit;
  }

  /**
   * Who is tried.
   *
   * @param refusals why the others are not
   */
  record Choice(List<Account.Host> hosts, List<Outcome> refusals) {}

  /** How the hosts of an account stand, each by e-mail in lower case. */
  private record Standing(
      Map<String, Collection<Engagement>> taken, Map<String, Long> minutes, Set<String> full) {

    long minutes(Account.Host host) {
      return minutes.getOrDefault(email(host), 0L);
    }

    Optional<Engagement> conflict(Account.Host host, List<Slot> slots) {
      return new HostTime(host.meetingsAtOnce(), taken.getOrDefault(email(host), List.of()))
          .conflict(slots);
    }

    boolean isFull(Account.Host host) {
      return full.contains(email(host));
    }
  }

  /** Without a look when there is no choice. */
  Mono<Choice> choose(Order order) {
    if (order.hosts().size() == 1) {
      return Mono.just(new Choice(order.hosts(), List.of()));
    }
    Meeting meeting = order.first();
    List<Slot> slots = meeting.firstSlots();
    return standing(meeting, slots, order.hosts().stream().map(ChoosingHost::email).toList())
        .map(standing -> choose(order, slots, standing));
  }

  private Choice choose(Order order, List<Slot> slots, Standing standing) {
    List<Account.Host> free = new ArrayList<>();
    List<Outcome> refusals = new ArrayList<>();
    for (Account.Host host : order.hosts()) {
      Optional<Engagement> conflict = standing.conflict(host, slots);
      if (conflict.isPresent()) {
        refusals.add(new Outcome.HostBusy(conflict.get()));
      } else if (standing.isFull(host)) {
        refusals.add(new Outcome.NotNow(limit.later()));
      } else {
        free.add(host);
      }
    }
    Comparator<Account.Host> others = comparing(host -> !order.preferred().test(host));
    free.sort(others.thenComparing(standing::minutes).thenComparing(Account.Host::email));
    return new Choice(free, refusals);
  }

  private Mono<Standing> standing(Meeting meeting, List<Slot> slots, List<String> hosts) {
    String account = meeting.account();
    LocalDate day =
        LocalDate.ofInstant(
            slots.isEmpty() ? meeting.createdAt() : slots.getFirst().start(), ZoneOffset.UTC);
    return engagements
        .of(account, hosts, slots)
        .zipWhen(_ -> engagements.minutes(account, hosts, day))
        .zipWhen(
            _ -> limit.reached(account, hosts),
            (booked, full) -> new Standing(booked.getT1(), booked.getT2(), full));
  }

  private static String email(Account.Host host) {
    return new HostKey("", host.email()).email();
  }
}
