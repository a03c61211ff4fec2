package io.rollcall.meeting.calendar;

import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.platform.callers.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Remembers what callers belong to, for the calendars of those who have one.
 *
 * <ol>
 *   <li>A call waits for nothing: it leaves a note, which is stored a second later.
 *   <li>Somebody who belongs to the same as before leaves one every few minutes on each replica, so
 *       that another replica's older word does not stay; who has no calendar, every minute, because
 *       somebody else may make one for them. The row is written when it differs, and once a day.
 *   <li>Both the notes and the memory of who left one are bounded; who finds no room comes again.
 * </ol>
 */
@Component
public class Remembering {

  private static final Duration STORED = Duration.ofMinutes(5);
  private static final Duration NO_LINK = Duration.ofMinutes(1);
  private static final int MOST_NOTES = 1_000;
  private static final int MOST_KNOWN = 20_000;

  private final CalendarLinks links;
  private final Clock clock;
  private final Map<String, Caller> notes = new LinkedHashMap<>();
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  Remembering(CalendarLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  private record Known(int courses, Instant until) {}

  /** Somebody calls. What a machine that acts for somebody may do is not theirs. */
  public synchronized void saw(Caller caller) {
    if (caller.actor() == null && notes.size() < MOST_NOTES && isNew(caller)) {
      notes.put(caller.userId(), caller);
    }
  }

  /** Stores what callers have left. */
  Mono<Void> store() {
    return Flux.fromIterable(take()).concatMap(this::store).then();
  }

  /** Stores at once what somebody belongs to. */
  Mono<Void> store(Caller caller) {
    return caller.actor() != null
        ? Mono.empty()
        : links
            .remember(caller.userId(), Memberships.of(caller).json())
            .doOnNext(stored -> know(caller, stored ? STORED : NO_LINK))
            .then();
  }

  private boolean isNew(Caller caller) {
    Known last = known.get(caller.userId());
    return last == null
        || last.courses() != caller.courses().hashCode()
        || last.until().isBefore(clock.instant());
  }

  private synchronized List<Caller> take() {
    List<Caller> taken = List.copyOf(notes.values());
    notes.clear();
    return taken;
  }

  private synchronized void know(Caller caller, Duration length) {
    known.put(
        caller.userId(), new Known(caller.courses().hashCode(), clock.instant().plus(length)));
  }
}
