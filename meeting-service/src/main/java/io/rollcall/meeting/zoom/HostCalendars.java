package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.platform.accounts.Account;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lies ahead of hosts on Zoom: somebody may schedule there, too. */
@Component
public class HostCalendars {

  private static final Logger log = LoggerFactory.getLogger(HostCalendars.class);

  private final AheadOnZoom zoom;
  private final HostsProperties properties;
  private final Clock clock;
  private final Map<HostKey, HostCalendar> calendars = new ConcurrentHashMap<>();

  HostCalendars(AheadOnZoom zoom, HostsProperties properties, Clock clock) {
    this.zoom = zoom;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * All that Zoom lists for a host, also what is known here. Never fails: what cannot be read, or
   * not soon, counts as it was read before.
   *
   * @param account key of the account
   */
  public Mono<List<Engagement>> of(String account, Account.Host host) {
    return calendars
        .computeIfAbsent(
            new HostKey(account, host.email()), _ -> new HostCalendar(properties, clock))
        .list(
            zoom.of(account, host)
                .doOnError(
                    failure ->
                        log.info(
                            "Zoom's list of a host of account {} is done without: {}",
                            account,
                            failure.toString())));
  }
}
