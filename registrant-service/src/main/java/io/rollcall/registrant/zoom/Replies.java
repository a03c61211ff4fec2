package io.rollcall.registrant.zoom;

import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Refusal.Reason;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Zoom's answers in our words. */
final class Replies {

  private static final int NOT_FOUND = 404;
  private static final Duration SOON = Duration.ofSeconds(2);

  /** Until somebody has given the app a scope. */
  private static final Duration MUCH_LATER = Duration.ofMinutes(1);

  private Replies() {}

  static <T> Reply of(ZoomAnswer<T> answer, Function<ZoomAnswer.Yes<T>, Reply> yes) {
    return switch (answer) {
      case ZoomAnswer.Yes<T> it -> yes.apply(it);
      case ZoomAnswer.No<T>(var no) -> no(no);
      case ZoomAnswer.NotKnown<T>(var outage) ->
          outage.mayHaveHappened()
              ? new Reply.Unknown()
              : new Reply.NotNow(until(outage.retryAt()), null);
    };
  }

  /** The person is not there, or nothing is there any more. */
  static boolean isGone(ZoomAnswer<?> answer) {
    return isMissing(answer)
        || (answer instanceof ZoomAnswer.No<?>(var no) && no.isMeetingMissing());
  }

  /** The person is not there; a meeting that is not there says nothing about anybody. */
  static boolean isMissing(ZoomAnswer<?> answer) {
    return answer instanceof ZoomAnswer.No<?>(ZoomRefusal.Other no) && no.status() == NOT_FOUND;
  }

  /** Zoom leaves out what it does not have, or tells it as an empty text. */
  static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Reply no(ZoomRefusal refusal) {
    return switch (refusal) {
      case ZoomRefusal.Limited(var _, var limit) when limit.kind() == RateLimit.Kind.OF_PERSON ->
          new Reply.PersonLimit(until(Optional.of(limit.until())));
      case ZoomRefusal.ScopesMissing it -> new Reply.NotNow(MUCH_LATER, it.scopes());
      case ZoomRefusal.HostNotRegistrable _ -> new Reply.IsHost();
      default ->
          refusal.isRateLimit() || refusal.isOurs()
              ? new Reply.NotNow(until(refusal.retryAt()), null)
              : new Reply.Refused(new Refusal(reason(refusal), refusal.code(), refusal.message()));
    };
  }

  private static Reason reason(ZoomRefusal refusal) {
    return switch (refusal) {
      case ZoomRefusal.RegistrationClosed _ -> Reason.CLOSED;
      case ZoomRefusal.Full _ -> Reason.FULL;
      default -> Reason.OTHER;
    };
  }

  private static Duration until(Optional<Instant> time) {
    return time.map(it -> Duration.between(Instant.now(), it))
        .filter(left -> left.compareTo(SOON) > 0)
        .orElse(SOON);
  }
}
