package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Account;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Something that Zoom reports, as the bytes it sends.
 *
 * @param meeting Zoom's number of the meeting that it concerns
 * @param tracking value of {@code x-zm-trackingid}; events of one occurrence share it
 */
public record ZoomEvent(
    Account account, String type, @Nullable Long meeting, String tracking, byte[] body) {

  /** A tracking id that depends on {@code seed} alone. */
  public static String trackingOf(String seed) {
    return "v=2.0;clid=us02;rid=WEB_" + Ids.hash(seed);
  }

  /** A tracking id of one event only. */
  public static String newTracking() {
    return trackingOf(Long.toString(ThreadLocalRandom.current().nextLong()));
  }
}
