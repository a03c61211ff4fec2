package io.rollcall.platform.uploads;

import java.io.IOException;
import reactor.core.publisher.Flux;
import reactor.netty.channel.AbortedException;

/** What a body of a request comes to when its connection breaks. */
public final class Uploads {

  /** Anything less than without bound. */
  private static final long BOUNDED = Long.MAX_VALUE - 1;

  private Uploads() {}

  /**
   * The same body, which tells its end once. Reactor Netty (1.3) tells whoever asks for a body
   * without bound that it broke, and again when the answer has been sent: the second time nobody
   * listens any more, and each is an ERROR in the log.
   */
  public static <T> Flux<T> toldOnce(Flux<T> body) {
    return body.take(BOUNDED);
  }

  /** Whether a body ended because its sender, or the way to the sender, is gone. */
  public static boolean isCut(Throwable error) {
    return error instanceof IOException || error instanceof AbortedException;
  }
}
