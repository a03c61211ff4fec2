package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What Zoom's answers mean for us. */
final class Answers {

  /** Somebody has to do something first. */
  private static final Duration MUCH_LATER = Duration.ofMinutes(1);

  private Answers() {}

  static Creation creation(ZoomAnswer<ZoomMeeting> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it ->
          new Creation.Created(Long.toString(it.value().id()), Plans.of(it));
      case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) -> new Creation.NotNow(later(no));
      case ZoomAnswer.No<ZoomMeeting>(var no) -> new Creation.Refused(refusal(no), isAboutHost(no));
      case ZoomAnswer.NotKnown<ZoomMeeting> it ->
          it.outage().mayHaveHappened()
              ? new Creation.Unknown()
              : new Creation.NotNow(later(it.outage().retryAt()));
    };
  }

  static Reading reading(
      Meeting meeting, Wanted asked, Conference as, ZoomAnswer<ZoomMeeting> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it ->
          new Reading.Found(
              as, new Found(it.value(), Wanted.of(meeting), asked).read(), Plans.of(it));
      case ZoomAnswer.No<ZoomMeeting>(var no) when isForNow(no) -> new Reading.Away(later(no));
      case ZoomAnswer.No<ZoomMeeting>(var no) -> new Reading.Refused(refusal(no));
      case ZoomAnswer.NotKnown<ZoomMeeting> it -> new Reading.Away(later(it.outage().retryAt()));
    };
  }

  static Deed deed(ZoomAnswer<Done> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<Done> it -> new Deed.Done(it.zoomTime().orElse(null));
      case ZoomAnswer.No<Done>(var no) when isForNow(no) -> new Deed.NotNow(later(no));
      case ZoomAnswer.No<Done>(var no) ->
          new Deed.Refused(refusal(no), no instanceof ZoomRefusal.Running);
      case ZoomAnswer.NotKnown<Done> it ->
          it.outage().mayHaveHappened()
              ? new Deed.Unknown()
              : new Deed.NotNow(later(it.outage().retryAt()));
    };
  }

  static Mono<News.SeenRunning> running(ZoomAnswer<ZoomMeeting> answer) {
    if (isElsewhere(answer)) {
      return Mono.empty();
    }
    return switch (answer) {
      case ZoomAnswer.Yes<ZoomMeeting> it -> running(it);
      case ZoomAnswer.No<ZoomMeeting>(var no) -> Mono.error(new ZoomAway(later(no)));
      case ZoomAnswer.NotKnown<ZoomMeeting> it ->
          Mono.error(new ZoomAway(later(it.outage().retryAt())));
    };
  }

  private static Mono<News.SeenRunning> running(ZoomAnswer.Yes<ZoomMeeting> answer) {
    String uuid = answer.value().uuid();
    return answer.value().isStarted() && uuid != null
        ? Mono.justOrEmpty(answer.zoomTime()).map(time -> new News.SeenRunning(uuid, time))
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
      case ZoomAnswer.No<T>(var no) -> throw new ZoomAway(later(no));
      case ZoomAnswer.NotKnown<T> it -> throw new ZoomAway(later(it.outage().retryAt()));
    };
  }

  /** The same; where a scope is missing Zoom tells nothing either. */
  static <T> Optional<T> told(ZoomAnswer<T> answer) {
    return isForbidden(answer) ? Optional.empty() : certain(answer);
  }

  /** The app lacks a scope, or the account a licence. */
  static boolean isForbidden(ZoomAnswer<?> answer) {
    return answer instanceof ZoomAnswer.No<?>(ZoomRefusal.ScopesMissing _)
        || answer instanceof ZoomAnswer.No<?>(ZoomRefusal.NotLicensed _);
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
    return isElsewhere(answer) || isForbidden(answer);
  }

  /** We are refused, and only now; not what is asked for. */
  static boolean isForNow(ZoomRefusal refusal) {
    return refusal.isRateLimit() || refusal.isOurs();
  }

  /** There is no such host, or one without the licence that it takes. */
  private static boolean isAboutHost(ZoomRefusal refusal) {
    return refusal instanceof ZoomRefusal.UserMissing || refusal instanceof ZoomRefusal.NotLicensed;
  }

  /** Zoom takes no more for this host today. */
  static boolean isHostLimit(ZoomRefusal refusal) {
    return refusal instanceof ZoomRefusal.Limited(var _, var limit)
        && limit.kind() == RateLimit.Kind.OF_PERSON;
  }

  private static Refusal refusal(ZoomRefusal refusal) {
    return new Refusal(
        refusal.code(),
        refusal.message(),
        refusal instanceof ZoomRefusal.Invalid it
            ? it.errors().stream()
                .map(error -> new Refusal.Wrong(error.field(), error.message()))
                .toList()
            : List.of());
  }

  static Later later(ZoomRefusal refusal) {
    if (refusal instanceof ZoomRefusal.ScopesMissing it) {
      return new Later(MUCH_LATER, new Later.Lacking(it.scopes(), it.code(), it.message()));
    }
    Later later = later(refusal.retryAt());
    return isHostLimit(refusal) ? new Later(later.retryAfter(), new Later.DayFull()) : later;
  }

  private static Later later(Optional<Instant> retryAt) {
    return retryAt.map(Answers::until).orElse(Later.SOON);
  }

  private static Later until(Instant time) {
    Duration left = Duration.between(Instant.now(), time);
    return left.compareTo(Later.SOON.retryAfter()) > 0 ? Later.in(left) : Later.SOON;
  }
}
