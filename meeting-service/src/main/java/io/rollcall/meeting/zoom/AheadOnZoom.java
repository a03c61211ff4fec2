package io.rollcall.meeting.zoom;

import static io.rollcall.meeting.zoom.Answers.certain;
import static io.rollcall.meeting.zoom.Answers.isUnobtainable;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.platform.accounts.Account;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what lies ahead of a host on Zoom, meetings and webinars. The list tells one time of a
 * series, so the others are read unless the series is known here.
 */
@Component
class AheadOnZoom {

  private final Held held;
  private final KnownMeetings known;

  AheadOnZoom(ZoomMeetings meetings, ZoomWebinars webinars, KnownMeetings known) {
    this.held = new Held(meetings, webinars);
    this.known = known;
  }

  /**
   * All that has a time.
   *
   * @param account its key
   * @return fails with {@link ZoomAway}
   */
  Mono<List<Engagement>> of(String account, Account.Host host) {
    return Flux.fromArray(Conference.values())
        .filter(kind -> kind == Conference.MEETING || host.webinars())
        .concatMap(kind -> of(account, host, kind))
        .collectList();
  }

  private Flux<Engagement> of(String account, Account.Host host, Conference kind) {
    return held.upcoming(account, host.email(), kind)
        .filter(answer -> !isUnobtainable(answer))
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .distinct(ListedMeeting::id)
        .concatMap(
            listed ->
                NewMeetings.repeats(listed.type())
                    ? series(account, Long.toString(listed.id()), kind)
                    : Mono.justOrEmpty(listed.startTime()).map(start -> engagement(listed, start)));
  }

  private Flux<Engagement> series(String account, String number, Conference kind) {
    return known
        .knows(new ZoomNumber(account, number))
        .filter(isKnown -> !isKnown)
        .flatMap(_ -> held.get(account, number, kind))
        .flatMapIterable(answer -> certain(answer).map(Plans::slots).orElse(List.of()))
        .filter(slot -> !slot.cancelled())
        .map(slot -> engagement(number, slot));
  }

  private static Engagement engagement(String number, Slot slot) {
    return Engagement.onZoom(number, slot.start(), slot.end());
  }

  private static Engagement engagement(ListedMeeting listed, Instant start) {
    Duration length = Duration.ofMinutes(Math.max(1, listed.duration()));
    return Engagement.onZoom(Long.toString(listed.id()), start, start.plus(length));
  }
}
