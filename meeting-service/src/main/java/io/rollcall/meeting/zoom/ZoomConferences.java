package io.rollcall.meeting.zoom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom itself, by its REST API. */
@Component
class ZoomConferences implements Conferences {

  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Comparator<ListedMeeting> OLDEST_FIRST =
      comparing(ListedMeeting::createdAt, nullsLast(naturalOrder()))
          .thenComparing(ListedMeeting::id);

  private final ZoomMeetings zoom;

  ZoomConferences(ZoomMeetings zoom) {
    this.zoom = zoom;
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
  public Flux<String> find(Fingerprint ordered) {
    return zoom.ofHost(ordered.account(), ordered.host(), MeetingList.SCHEDULED)
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .filter(listed -> ordered.isLike(listed.topic(), listed.startTime()))
        .sort(OLDEST_FIRST)
        .map(listed -> Long.toString(listed.id()))
        .filterWhen(number -> isOrdered(ordered, number), 1);
  }

  @Override
  public Mono<Boolean> isOrdered(Fingerprint ordered, String number) {
    return zoom.get(ordered.account(), Long.parseLong(number))
        .map(
            answer ->
                certain(answer)
                    .filter(found -> ordered.isLike(found.topic(), found.startTime()))
                    .filter(found -> ordered.passcode().reads(found.password()))
                    .isPresent());
  }

  @Override
  public Mono<News.SeenRunning> look(Meeting meeting) {
    return zoom.get(meeting.account(), number(meeting)).flatMap(ZoomConferences::running);
  }

  @Override
  public Mono<Reading> read(Meeting meeting) {
    return zoom.get(meeting.account(), number(meeting))
        .map(
            answer ->
                switch (answer) {
                  case ZoomAnswer.Yes<ZoomMeeting> it ->
                      new Reading.Found(new Found(it.value(), Wanted.of(meeting)).read());
                  case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) ->
                      new Reading.Away(later(no));
                  case ZoomAnswer.No<ZoomMeeting>(var no) ->
                      new Reading.Refused(no.code(), no.message());
                  case ZoomAnswer.NotKnown<ZoomMeeting> it -> new Reading.Away(SOON);
                });
  }

  @Override
  public Mono<Deed> change(Meeting wanted, Set<ZoomField> fields) {
    return zoom.change(wanted.account(), number(wanted), MeetingChanges.of(wanted, fields))
        .map(ZoomConferences::deed);
  }

  @Override
  public Mono<Deed> delete(String account, String number) {
    return zoom.delete(account, Long.parseLong(number))
        .map(
            answer ->
                answer instanceof ZoomAnswer.No<Done>(var no) && no.isMeetingMissing()
                    ? new Deed.Done(null)
                    : deed(answer));
  }

  @Override
  public Mono<Deed> end(Meeting meeting) {
    return zoom.end(meeting.account(), number(meeting)).map(ZoomConferences::deed);
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

  private static long number(Meeting meeting) {
    return Long.parseLong(Objects.requireNonNull(meeting.zoomId()));
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
    if (answer instanceof ZoomAnswer.No<ZoomMeeting> no && no.refusal().isMeetingMissing()) {
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
