package io.rollcall.meeting.zoom;

import static java.time.temporal.ChronoUnit.DAYS;

import io.rollcall.meeting.domain.HostKey;
import io.rollcall.meeting.persistence.HostDays;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomError;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Zoom's limit of creates and updates of one host on one day (UTC), counted ahead over all
 * replicas. What may have reached Zoom counts; a process that dies counts rather too much.
 */
@Component
@EnableConfigurationProperties(HostsProperties.class)
public class HostLimit {

  private static final ZoomError NOT_SENT = new ZoomError(429, 0, "not sent");

  private final HostDays days;
  private final HostsProperties properties;
  private final Clock clock;

  HostLimit(HostDays days, HostsProperties properties, Clock clock) {
    this.days = days;
    this.properties = properties;
    this.clock = clock;
  }

  /** Those of an account's hosts, by e-mail in lower case, for whom nothing is left today. */
  public Mono<Set<String>> reached(String account, Collection<String> hosts) {
    return days.full(account, hosts, properties.changesADay());
  }

  /** Why nothing can be created under a host for whom it is reached. */
  public Later later() {
    return Answers.later(limited());
  }

  /** Sends a create or an update, unless the limit is reached. Does not fail by itself. */
  <T> Mono<ZoomAnswer<T>> counted(HostKey host, Mono<ZoomAnswer<T>> call) {
    Mono<ZoomAnswer<T>> sent = call.flatMap(answer -> heard(host, answer).thenReturn(answer));
    return days.take(host, properties.changesADay())
        .map(taken -> taken ? sent : Mono.<ZoomAnswer<T>>just(new ZoomAnswer.No<>(limited())))
        .onErrorReturn(Mono.just(ZoomAnswer.neverSent(Cause.BUDGET_AWAY)))
        .flatMap(answer -> answer);
  }

  /** Others use the same limit; and what Zoom never took does not count. */
  private Mono<Void> heard(HostKey host, ZoomAnswer<?> answer) {
    Mono<Void> counted =
        switch (answer) {
          case ZoomAnswer.No<?>(var no) when Answers.isHostLimit(no) ->
              days.fill(host, properties.changesADay());
          case ZoomAnswer.No<?>(var no) when Answers.isForNow(no) -> days.giveBack(host);
          case ZoomAnswer.NotKnown<?>(var outage) when !outage.mayHaveHappened() ->
              days.giveBack(host);
          default -> Mono.empty();
        };
    return counted.onErrorComplete();
  }

  private ZoomRefusal limited() {
    return new ZoomRefusal.Limited(
        NOT_SENT,
        new RateLimit(
            RateLimit.Kind.OF_PERSON,
            Optional.empty(),
            Optional.of(properties.changesADay()),
            clock.instant().truncatedTo(DAYS).plus(1, DAYS)));
  }
}
