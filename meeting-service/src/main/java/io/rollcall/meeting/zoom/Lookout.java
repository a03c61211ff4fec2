package io.rollcall.meeting.zoom;

import static io.rollcall.meeting.zoom.Answers.isElsewhere;
import static io.rollcall.meeting.zoom.Answers.isMissing;
import static io.rollcall.meeting.zoom.Answers.told;
import static java.util.stream.Collectors.toSet;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.Instance;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.PastMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at what Zoom has, beside what it tells. Each call fails with {@link ZoomAway}; what Zoom
 * refuses for good is not told.
 */
@Component
public class Lookout {

  /** Of how many times that a meeting took place is asked at once, the newest first. */
  private static final int MOST = 50;

  private final Held held;

  Lookout(ZoomMeetings meetings, ZoomWebinars webinars) {
    this.held = new Held(meetings, webinars);
  }

  /**
   * What a host has.
   *
   * @param account key of the account
   * @return empty when Zoom does not tell
   */
  public Mono<HostLists> lists(String account, String host) {
    return held.ofHost(account, host, Conference.MEETING)
        .filter(scheduled -> told(scheduled).isPresent())
        .flatMap(
            scheduled ->
                Mono.zip(held.live(account, host), held.ofHost(account, host, Conference.WEBINAR))
                    .map(more -> lists(scheduled, more.getT1(), more.getT2())));
  }

  private static HostLists lists(
      ZoomAnswer<List<ListedMeeting>> scheduled,
      ZoomAnswer<List<ListedMeeting>> live,
      ZoomAnswer<List<ListedMeeting>> webinars) {
    return new HostLists(
        told(scheduled).orElse(List.of()),
        told(webinars).orElse(null),
        told(live).orElse(List.of()).stream().map(it -> Long.toString(it.id())).collect(toSet()),
        timeOf(scheduled));
  }

  /** Looks at one meeting, be it a webinar by now. */
  public Mono<Sight> see(Meeting meeting) {
    Conference known = meeting.details().conference();
    return held.get(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.get(meeting, known.other()).map(other -> sight(meeting, answer, other))
                    : Mono.just(sight(meeting, known, answer)));
  }

  private static Sight sight(
      Meeting meeting, ZoomAnswer<ZoomMeeting> asKnown, ZoomAnswer<ZoomMeeting> asOther) {
    boolean toldNothing = Answers.isForbidden(asOther);
    return isMissing(asKnown) && (toldNothing || isMissing(asOther))
        ? new Sight.Missing(toldNothing)
        : sight(meeting, meeting.details().conference().other(), asOther);
  }

  private static Sight sight(Meeting meeting, Conference as, ZoomAnswer<ZoomMeeting> answer) {
    return told(answer).map(found -> there(meeting, as, found, answer)).orElse(new Sight.Unclear());
  }

  private static Sight there(
      Meeting meeting, Conference as, ZoomMeeting found, ZoomAnswer<ZoomMeeting> answer) {
    Instant at = timeOf(answer);
    String uuid = found.uuid();
    return new Sight.There(
        new Reading.Found(as, new Found(found, Wanted.of(meeting)).read(), Plans.of(found, at)),
        uuid,
        found.isStarted() && uuid != null ? new News.SeenRunning(uuid, at) : null,
        at);
  }

  /** The uuids of the times that it took place, as far as Zoom tells, the newest first. */
  public Mono<List<String>> tookPlace(Meeting meeting, Conference as) {
    return held.instances(meeting, as)
        .map(
            answer ->
                told(answer).orElse(List.of()).stream()
                    .sorted(
                        Comparator.comparing(
                            Instance::startTime, Comparator.nullsLast(Comparator.reverseOrder())))
                    .map(Instance::uuid)
                    .toList());
  }

  /** When these ended; those of which Zoom does not tell, or not yet, are left out. */
  public Mono<List<News>> ended(Meeting meeting, Conference as, Collection<String> uuids) {
    return Flux.fromIterable(uuids)
        .distinct()
        .take(MOST)
        .concatMap(
            uuid ->
                held.past(meeting, as, uuid)
                    .flatMap(answer -> Mono.justOrEmpty(ended(meeting, uuid, told(answer)))))
        .collectList();
  }

  /** Only with an end that Zoom told. */
  private static Optional<News> ended(Meeting meeting, String uuid, Optional<PastMeeting> told) {
    return told.filter(past -> Long.toString(past.id()).equals(meeting.number()))
        .flatMap(
            past ->
                Optional.ofNullable(past.endTime())
                    .map(end -> new News.Ended(uuid, past.startTime(), end, end)));
  }

  /** Without Zoom's time nothing follows from what it says. */
  private static Instant timeOf(ZoomAnswer<?> answer) {
    return answer instanceof ZoomAnswer.Yes<?> yes
        ? yes.zoomTime().orElseThrow(() -> new ZoomAway(Later.SOON))
        : Instant.EPOCH;
  }
}
