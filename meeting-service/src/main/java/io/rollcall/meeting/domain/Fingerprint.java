package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting was ordered from Zoom: by this it is found there, and so is a twin of it, however
 * it was changed here since.
 *
 * @param account key of the account
 * @param host e-mail of the host on Zoom
 * @param start of a series its first; null without fixed time
 */
public record Fingerprint(
    UUID meeting,
    Conference conference,
    String account,
    String host,
    String topic,
    @Nullable Instant start,
    Passcode passcode) {

  /** Of a meeting that nobody has changed yet. */
  public static Fingerprint of(Meeting meeting) {
    return new Fingerprint(
        meeting.id(),
        meeting.details().conference(),
        meeting.account(),
        meeting.host(),
        meeting.details().topic(),
        meeting.firstSlots().stream().findFirst().map(Slot::start).orElse(null),
        meeting.passcode());
  }

  /**
   * Whether something on Zoom looks like what was ordered, but for the passcode.
   *
   * @param otherStarts of a series the starts of its slots; empty without fixed time
   */
  public boolean isLike(@Nullable String otherTopic, Collection<Instant> otherStarts) {
    return topic.equals(otherTopic)
        && (start == null ? otherStarts.isEmpty() : otherStarts.contains(start));
  }
}
