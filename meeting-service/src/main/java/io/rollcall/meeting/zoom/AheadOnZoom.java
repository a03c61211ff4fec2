package io.rollcall.meeting.zoom;

import static io.rollcall.meeting.zoom.Answers.certain;
import static io.rollcall.meeting.zoom.Answers.isUnobtainable;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.platform.accounts.Account;
import io.rollcall.zoomclient.budget.Urgency;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what lies ahead of a host on Zoom, meetings and webinars. The list tells one time of a
 * series, so the others are read unless the series is known here.
 */
@Component
class AheadOnZoom {

  /** Of so many series, those that the list tells first; of the others the listed time counts. */
  private static final int MOST = 20;

  private final Held held;
  private final KnownMeetings known;

  AheadOnZoom(ZoomMeetings meetings, ZoomWebinars webinars, KnownMeetings known) {
    this.held = new Held(meetings, webinars);
    this.known = known;
  }

  private record Listed(String account, Conference kind, ListedMeeting meeting) {

    ZoomNumber number() {
      return new ZoomNumber(account, Long.toString(meeting.id()));
    }

    boolean repeats() {
      return NewMeetings.repeats(meeting.type());
    }

    Stream<Engagement> time() {
      Instant start = meeting.startTime();
      Duration length = Duration.ofMinutes(Math.max(1, meeting.duration()));
      return start == null ? Stream.empty() : Stream.of(time(start, start.plus(length)));
    }

    Engagement time(Instant start, Instant end) {
      return Engagement.onZoom(number().number(), start, end);
    }

    boolean isOf(Engagement time) {
      return number().number().equals(time.zoomId());
    }
  }

  private record Series(Listed listed, List<Slot> slots) {

    /** Its slots in place of what is listed of it. */
    List<Engagement> in(List<Engagement> soFar) {
      return Stream.concat(
              soFar.stream().filter(time -> !listed.isOf(time)),
              slots.stream()
                  .filter(slot -> !slot.cancelled())
                  .map(slot -> listed.time(slot.start(), slot.end())))
          .toList();
    }
  }

  /**
   * All that has a time: first what is listed, then with the slots of one series after the other,
   * for which nobody waits. A series that cannot be read now stays as it is listed.
   *
   * @param account its key
   * @return fails with {@link ZoomAway}
   */
  Flux<List<Engagement>> of(String account, Account.Host host) {
    return Flux.fromArray(Conference.values())
        .filter(kind -> kind == Conference.MEETING || host.webinars())
        .concatMap(kind -> of(account, host, kind))
        .collectList()
        .flatMapMany(
            listed ->
                strangers(listed)
                    .concatMap(this::series)
                    .scan(
                        listed.stream().flatMap(Listed::time).toList(),
                        (soFar, series) -> series.in(soFar)));
  }

  private Flux<Listed> of(String account, Account.Host host, Conference kind) {
    return held.upcoming(account, host.email(), kind)
        .filter(answer -> !isUnobtainable(answer))
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .map(meeting -> new Listed(account, kind, meeting));
  }

  private Flux<Listed> strangers(List<Listed> listed) {
    List<Listed> series = listed.stream().filter(Listed::repeats).toList();
    return series.isEmpty()
        ? Flux.empty()
        : known
            .find(series.stream().map(Listed::number).distinct().toList())
            .flatMapIterable(
                here -> series.stream().filter(it -> !here.containsKey(it.number())).toList())
            .distinct(Listed::number)
            .take(MOST);
  }

  private Mono<Series> series(Listed listed) {
    ZoomNumber number = listed.number();
    return Urgency.background(held.get(number.account(), number.number(), listed.kind()))
        .map(answer -> new Series(listed, certain(answer).map(Plans::slots).orElse(List.of())))
        .onErrorComplete(ZoomAway.class);
  }
}
