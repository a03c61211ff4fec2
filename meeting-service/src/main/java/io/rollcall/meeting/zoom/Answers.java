package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What Zoom's answers mean for us. */
final class Answers {

  private static final Duration SOON = Duration.ofSeconds(2);

  private Answers() {}

  static Creation creation(ZoomAnswer<ZoomMeeting> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it -> new Creation.Created(Long.toString(it.value().id()));
      case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) -> new Creation.NotNow(later(no));
      case ZoomAnswer.No<ZoomMeeting>(var no) -> new Creation.Refused(no.code(), no.message());
      case ZoomAnswer.NotKnown<ZoomMeeting> it ->
          it.outage().mayHaveHappened() ? new Creation.Unknown() : new Creation.NotNow(SOON);
    };
  }

  static Reading reading(Meeting meeting, Conference as, ZoomAnswer<ZoomMeeting> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it ->
          new Reading.Found(as, new Found(it.value(), Wanted.of(meeting)).read());
      case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) -> new Reading.Away(later(no));
      case ZoomAnswer.No<ZoomMeeting>(var no) -> new Reading.Refused(no.code(), no.message());
      case ZoomAnswer.NotKnown<ZoomMeeting> it -> new Reading.Away(SOON);
    };
  }

  static Deed deed(ZoomAnswer<Done> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<Done> it -> new Deed.Done(it.zoomTime().orElse(null));
      case ZoomAnswer.No<Done>(var no) when isForNow(no) -> new Deed.NotNow(later(no));
      case ZoomAnswer.No<Done>(var no) ->
          new Deed.Refused(no.code(), no.message(), no instanceof ZoomRefusal.Running);
      case ZoomAnswer.NotKnown<Done> it ->
          it.outage().mayHaveHappened() ? new Deed.Unknown() : new Deed.NotNow(SOON);
    };
  }

  static Mono<News.SeenRunning> running(ZoomAnswer<ZoomMeeting> answer) {
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
  static <T> Optional<T> certain(ZoomAnswer<T> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<T> it -> Optional.of(it.value());
      case ZoomAnswer.No<T>(var no) when !isForNow(no) -> Optional.empty();
      case ZoomAnswer.No<T> it -> throw new ZoomAway(SOON);
      case ZoomAnswer.NotKnown<T> it -> throw new ZoomAway(SOON);
    };
  }

  static boolean isMissing(ZoomAnswer<?> answer) {
    return answer instanceof ZoomAnswer.No<?>(var no) && no.isMeetingMissing();
  }

  /** It is not there, or as the other kind. */
  static boolean isElsewhere(ZoomAnswer<?> answer) {
    return isMissing(answer) || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.Inaccessible _);
  }

  /** It is not there, or nothing of its kind is to be had by this account. */
  static boolean isUnobtainable(ZoomAnswer<?> answer) {
    return isElsewhere(answer)
        || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.ScopesMissing _)
        || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.NotLicensed _);
  }

  /** We are refused, and only now; not what is asked for. */
  private static boolean isForNow(ZoomRefusal refusal) {
    return refusal.isRateLimit() || refusal.isOurs();
  }

  private static Duration later(ZoomRefusal refusal) {
    return refusal.retryAt().map(Answers::until).orElse(SOON);
  }

  private static Duration until(Instant time) {
    Duration left = Duration.between(Instant.now(), time);
    return left.compareTo(SOON) > 0 ? left : SOON;
  }
}
