package io.rollcall.zoomclient.http;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.TimeoutException;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What a failed exchange means; above all, whether the request can have reached Zoom. */
final class Outages {

  private Outages() {}

  static <T> ZoomAnswer<T> of(Throwable failure) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      ZoomOutage outage = known(cause);
      if (outage != null) {
        return new ZoomAnswer.NotKnown<>(outage);
      }
      cause = cause.getCause();
    }
    return new ZoomAnswer.NotKnown<>(new ZoomOutage(Cause.CONNECTION, true));
  }

  private static @Nullable ZoomOutage known(Throwable cause) {
    return switch (cause) {
      case ConnectTimeoutException _, UnknownHostException _, SSLHandshakeException _ ->
          new ZoomOutage(Cause.CONNECTION, false);
      case ConnectException _ -> new ZoomOutage(Cause.CONNECTION, false);
      case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ ->
          new ZoomOutage(Cause.TIME_OUT, false);
      case TimeoutException _, java.util.concurrent.TimeoutException _ ->
          new ZoomOutage(Cause.TIME_OUT, true);
      case DataBufferLimitException _, DecodingException _ ->
          new ZoomOutage(Cause.UNREADABLE, true);
      default -> null;
    };
  }
}
