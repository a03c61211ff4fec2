package io.rollcall.zoomclient.answers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a call. A refusal says that nothing happened; an outage says that nobody knows, so
 * whoever created or changed something has to look before sending it again.
 */
public sealed interface ZoomAnswer<T> {

  /**
   * Zoom did it.
   *
   * @param zoomTime Zoom's own clock, from the {@code Date} header; whole seconds
   */
  record Yes<T>(T value, Optional<Instant> zoomTime) implements ZoomAnswer<T> {}

  /** Zoom refused, and nothing happened. */
  record No<T>(ZoomRefusal refusal) implements ZoomAnswer<T> {}

  /** No answer that can be relied on. */
  record NotKnown<T>(ZoomOutage outage) implements ZoomAnswer<T> {}

  /** The same answer about something else. */
  default <R> ZoomAnswer<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Yes<T>(var value, var time) -> new Yes<>(change.apply(value), time);
      case No<T>(var refusal) -> new No<>(refusal);
      case NotKnown<T>(var outage) -> new NotKnown<>(outage);
    };
  }

  /** An outage before anything was sent. */
  static <T> ZoomAnswer<T> neverSent(ZoomOutage.Cause cause) {
    return new NotKnown<>(new ZoomOutage(cause, false));
  }
}
