package io.rollcall.meeting.zoom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom itself, by its REST API. */
@Component
class ZoomConferences implements Conferences {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Comparator<ZoomMeeting> OLDEST_FIRST =
      comparing(ZoomMeeting::createdAt, nullsLast(naturalOrder())).thenComparing(ZoomMeeting::id);

  private final ZoomMeetings zoom;
  private final Held held;

  ZoomConferences(ZoomMeetings zoom, ZoomWebinars webinars) {
    this.zoom = zoom;
    this.held = new Held(zoom, webinars);
  }

  @Override
  public Mono<Creation> create(Meeting meeting) {
    return zoom.create(meeting.account(), meeting.host(), NewMeetings.of(meeting))
        .map(
            answer ->
                switch (answer) {
                  case ZoomAnswer.Yes<ZoomMeeting> it ->
                      new Creation.Created(Long.toString(it.value().id()));
                  case ZoomAnswer.No<ZoomMeeting> it -> refused(it.refusal());
                  case ZoomAnswer.NotKnown<ZoomMeeting> it ->
                      it.outage().mayHaveHappened()
                          ? new Creation.Unknown()
                          : new Creation.NotNow(SOON);
                });
  }

  @Override
  public Mono<Findings> find(Fingerprint ordered, Collection<String> told) {
    return Flux.concat(Flux.fromIterable(told), listed(ordered))
        .distinct()
        .concatMap(number -> zoom.get(ordered.account(), Long.parseLong(number)))
        .collectList()
        .map(answers -> findings(ordered, answers));
  }

  private Flux<String> listed(Fingerprint ordered) {
    return zoom.ofHost(ordered.account(), ordered.host(), MeetingList.SCHEDULED)
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .filter(listed -> ordered.isLike(listed.topic(), listed.startTime()))
        .map(listed -> Long.toString(listed.id()));
  }

  private static Findings findings(Fingerprint ordered, List<ZoomAnswer<ZoomMeeting>> answers) {
    return new Findings(
        answers.stream()
            .flatMap(answer -> fitting(ordered, answer).stream())
            .sorted(OLDEST_FIRST)
            .map(found -> Long.toString(found.id()))
            .toList(),
        answers.stream().noneMatch(ZoomConferences::isMissing));
  }

  @Override
  public Mono<Likeness> compare(Fingerprint ordered, String number) {
    return zoom.get(ordered.account(), Long.parseLong(number))
        .map(
            answer ->
                fitting(ordered, answer)
                    .map(_ -> Likeness.ORDERED)
                    .orElse(isMissing(answer) ? Likeness.MISSING : Likeness.OTHER));
  }

  private static Optional<ZoomMeeting> fitting(
      Fingerprint ordered, ZoomAnswer<ZoomMeeting> answer) {
    return certain(answer)
        .filter(found -> ordered.isLike(found.topic(), found.startTime()))
        .filter(found -> ordered.passcode().reads(found.password()));
  }

  @Override
  public Mono<News.SeenRunning> look(Meeting meeting) {
    return conference(meeting) == Conference.WEBINAR
        ? Mono.empty()
        : held.get(meeting, Conference.MEETING).flatMap(ZoomConferences::running);
  }

  @Override
  public Mono<Reading> read(Meeting meeting) {
    Conference known = conference(meeting);
    return held.get(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.get(meeting, known.other())
                        .map(
                            other ->
                                isUnobtainable(other)
                                    ? reading(meeting, known, answer)
                                    : reading(meeting, known.other(), other))
                    : Mono.just(reading(meeting, known, answer)));
  }

  private static Reading reading(Meeting meeting, Conference as, ZoomAnswer<ZoomMeeting> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it ->
          new Reading.Found(as, new Found(it.value(), Wanted.of(meeting)).read());
      case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) -> new Reading.Away(later(no));
      case ZoomAnswer.No<ZoomMeeting>(var no) -> new Reading.Refused(no.code(), no.message());
      case ZoomAnswer.NotKnown<ZoomMeeting> it -> new Reading.Away(SOON);
    };
  }

  @Override
  public Mono<Deed> change(Meeting wanted, Set<ZoomField> fields) {
    return held.change(wanted, conference(wanted), MeetingChanges.of(wanted, fields))
        .map(ZoomConferences::deed);
  }

  @Override
  public Mono<Deed> delete(Meeting meeting) {
    Conference known = conference(meeting);
    return held.delete(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.delete(meeting, known.other()).map(other -> deleted(answer, other))
                    : Mono.just(deed(answer)));
  }

  /** Gone is what is missing as what it was known as, and cannot be the other for this account. */
  private static Deed deleted(ZoomAnswer<Done> asKnown, ZoomAnswer<Done> asOther) {
    return isUnobtainable(asOther) && isMissing(asKnown) ? new Deed.Done(null) : deed(asOther);
  }

  @Override
  public Mono<Deed> deleteTwin(String account, String number) {
    return zoom.delete(account, Long.parseLong(number))
        .map(answer -> isMissing(answer) ? new Deed.Done(null) : deed(answer));
  }

  @Override
  public Mono<Deed> end(Meeting meeting) {
    Conference known = conference(meeting);
    return held.end(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.end(meeting, known.other())
                        .map(other -> deed(isUnobtainable(other) ? answer : other))
                    : Mono.just(deed(answer)));
  }

  private static Deed deed(ZoomAnswer<Done> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<Done> it -> new Deed.Done(it.zoomTime().orElse(null));
      case ZoomAnswer.No<Done>(var no) when isForNow(no) -> new Deed.NotNow(later(no));
      case ZoomAnswer.No<Done>(var no) ->
          new Deed.Refused(no.code(), no.message(), no instanceof ZoomRefusal.Running);
      case ZoomAnswer.NotKnown<Done> it ->
          it.outage().mayHaveHappened() ? new Deed.Unknown() : new Deed.NotNow(SOON);
    };
  }

  private static Conference conference(Meeting meeting) {
    return meeting.details().conference();
  }

  private static boolean isMissing(ZoomAnswer<?> answer) {
    return answer instanceof ZoomAnswer.No<?>(var no) && no.isMeetingMissing();
  }

  /** It is not there, or as the other kind. */
  private static boolean isElsewhere(ZoomAnswer<?> answer) {
    return isMissing(answer) || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.Inaccessible _);
  }

  /** It is not there, or nothing of its kind is to be had by this account. */
  private static boolean isUnobtainable(ZoomAnswer<?> answer) {
    return isElsewhere(answer)
        || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.ScopesMissing _)
        || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.NotLicensed _);
  }

  /** We are refused, and only now; not what is asked for. */
  private static boolean isForNow(ZoomRefusal refusal) {
    return refusal.isRateLimit() || refusal.isOurs();
  }

  private static Duration later(ZoomRefusal refusal) {
    return refusal.retryAt().map(ZoomConferences::until).orElse(SOON);
  }

  private static Creation refused(ZoomRefusal refusal) {
    return isForNow(refusal)
        ? new Creation.NotNow(later(refusal))
        : new Creation.Refused(refusal.code(), refusal.message());
  }

  private static Duration until(Instant time) {
    Duration left = Duration.between(Instant.now(), time);
    return left.compareTo(SOON) > 0 ? left : SOON;
  }

  private static Mono<News.SeenRunning> running(ZoomAnswer<ZoomMeeting> answer) {
    if (isElsewhere(answer)) {
      return Mono.empty();
    }
    if (!(answer instanceof ZoomAnswer.Yes<ZoomMeeting> yes)) {
      return Mono.error(new ZoomAway(SOON));
    }
    String uuid = yes.value().uuid();
    return yes.value().isStarted() && uuid != null
        ? Mono.justOrEmpty(yes.zoomTime()).map(time -> new News.SeenRunning(uuid, time))
        : Mono.empty();
  }

  /**
   * What Zoom has; empty when it refuses for good. An answer that says neither is none: nothing
   * follows from it.
   */
  private static <T> Optional<T> certain(ZoomAnswer<T> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<T> it -> Optional.of(it.value());
      case ZoomAnswer.No<T>(var no) when !isForNow(no) -> Optional.empty();
      case ZoomAnswer.No<T> it -> throw new ZoomAway(SOON);
      case ZoomAnswer.NotKnown<T> it -> throw new ZoomAway(SOON);
    };
  }
}
