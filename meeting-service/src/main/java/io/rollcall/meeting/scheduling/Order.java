package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.platform.accounts.Account;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody wants.
 *
 * @param hosts under whom it may be held, at least one; several when that was left open
 * @param preferred of those who are free these come first, if there are any
 * @param under the meeting as it is to be under a host; nobody has heard of it yet
 * @param key of its creator; the same order under the same key is one meeting
 */
public record Order(
    List<Account.Host> hosts,
    Predicate<Account.Host> preferred,
    Function<Account.Host, Meeting> under,
    @Nullable OrderKey key) {

  /** As it is under the first host; only the host, and what follows from that, may be others. */
  public Meeting first() {
    return under.apply(hosts.getFirst());
  }
}
