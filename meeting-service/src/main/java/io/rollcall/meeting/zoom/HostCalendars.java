package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.platform.accounts.Account;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What lies ahead of hosts on Zoom, kept for a while: somebody may schedule there, too. A list that
 * cannot be read, or not soon, counts as empty for as long.
 */
@Component
public class HostCalendars {

  private static final Logger log = LoggerFactory.getLogger(HostCalendars.class);

  private final AheadOnZoom zoom;
  private final HostsProperties properties;
  private final Map<HostKey, Kept> kept = new ConcurrentHashMap<>();

  HostCalendars(AheadOnZoom zoom, HostsProperties properties) {
    this.zoom = zoom;
    this.properties = properties;
  }

  private record Kept(Mono<List<Engagement>> list, long since) {
    boolean isOlderThan(Duration age) {
      return System.nanoTime() - since > age.toNanos();
    }
  }

  /**
   * All that Zoom lists for a host, also what is known here.
   *
   * @param account key of the account
   */
  public Mono<List<Engagement>> of(String account, Account.Host host) {
    kept.values().removeIf(it -> it.isOlderThan(properties.listGood()));
    return kept.computeIfAbsent(
            new HostKey(account, host.email()),
            _ -> new Kept(read(account, host).cache(), System.nanoTime()))
        .list()
        .timeout(properties.listPatience(), Mono.just(List.of()));
  }

  private Mono<List<Engagement>> read(String account, Account.Host host) {
    return zoom.of(account, host)
        .onErrorResume(
            failure -> {
              log.info(
                  "Zoom's list of a host of account {} is done without: {}",
                  account,
                  failure.toString());
              return Mono.just(List.of());
            });
  }
}
