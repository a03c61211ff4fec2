package io.rollcall.meeting.calendar;

import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.listing.Scopes;
import io.rollcall.meeting.persistence.CalendarEntries;
import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.meeting.persistence.CalendarLinks.CalendarLink;
import io.rollcall.meeting.persistence.Timetable;
import io.rollcall.meeting.persistence.Timetable.Entry;
import io.rollcall.meeting.persistence.Timetable.Span;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What people find in their calendars, from some weeks ago to a year ahead. */
@Service
@EnableConfigurationProperties(CalendarProperties.class)
public class Feeds {

  private static final Duration BACK = Duration.ofDays(60);
  private static final Duration AHEAD = Duration.ofDays(400);

  private static final int MOST = 2_000;

  /** The rest is left for what is over. */
  private static final int MOST_AHEAD = 1_800;

  private static final int MOST_SCOPES = 2_000;
  private static final int AT_ONCE = 4;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final CalendarLinks links;
  private final Timetable timetable;
  private final CalendarEntries entries;
  private final ICalendar calendar;
  private final Clock clock;
  private final Set<String> served = new HashSet<>();

  Feeds(
      CalendarLinks links,
      Timetable timetable,
      CalendarEntries entries,
      ICalendar calendar,
      Clock clock) {
    this.links = links;
    this.timetable = timetable;
    this.entries = entries;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * An iCalendar, in UTF-8; empty when the secret leads nowhere.
   *
   * @return fails with a problem while this replica makes another one for the same owner, or as
   *     many as it makes at once
   */
  public Mono<byte[]> read(Secret secret) {
    return links.byHash(secret.hash()).flatMap(this::read);
  }

  private Mono<byte[]> read(CalendarLink link) {
    return Mono.defer(
        () ->
            begin(link.owner())
                ? Mono.defer(() -> make(link)).doFinally(signal -> end(link.owner()))
                : Mono.error(Problems.tryAgain(SOON).exception()));
  }

  private synchronized boolean begin(String owner) {
    return served.size() < AT_ONCE && served.add(owner);
  }

  private synchronized void end(String owner) {
    served.remove(owner);
  }

  private Mono<byte[]> make(CalendarLink link) {
    return find(Memberships.read(link.memberships()).of(link.owner()))
        .flatMap(found -> entries.of(found, link.madeAt()))
        .publishOn(Schedulers.boundedElastic())
        .map(calendar::write);
  }

  private Mono<List<Entry>> find(Caller owner) {
    List<Scope> scopes = Scopes.toAttend(owner).stream().limit(MOST_SCOPES).toList();
    Instant now = clock.instant();
    Span ahead = new Span(scopes, owner.userId(), now, now.plus(AHEAD));
    Span back = new Span(scopes, owner.userId(), now.minus(BACK), now);
    return timetable
        .first(ahead, MOST_AHEAD)
        .flatMap(
            next ->
                timetable
                    .last(back, MOST - next.size())
                    .map(before -> Stream.concat(before.stream(), next.stream()).toList()));
  }
}
