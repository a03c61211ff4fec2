package io.rollcall.zoomclient.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long Zoom is waited for.
 *
 * @param connectWithin until the connection stands
 * @param answerWithin from the request to the end of the answer
 * @param connections at one time, over all accounts
 * @param proxy an HTTP proxy with host and port; null for none
 */
public record ZoomHttpSettings(
    Duration connectWithin, Duration answerWithin, int connections, @Nullable URI proxy) {

  public ZoomHttpSettings {
    if (proxy != null && (proxy.getHost() == null || proxy.getPort() < 0)) {
      throw new IllegalArgumentException("rollcall.zoom.proxy: http://host:port");
    }
  }

  /** Answers larger than this are not read. A page of 300 meetings has about 400 kB. */
  static final int ANSWER_LIMIT = 4 * 1024 * 1024;

  static final int WAITING_PER_CONNECTION = 20;
}
