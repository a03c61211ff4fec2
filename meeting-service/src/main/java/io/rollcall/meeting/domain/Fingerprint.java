package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting was ordered from Zoom: by this it is found there, and so is a twin of it, however
 * it was changed here since.
 *
 * @param account key of the account
 * @param host e-mail of the host on Zoom
 */
public record Fingerprint(
    UUID meeting,
    String account,
    String host,
    String topic,
    @Nullable Instant start,
    Passcode passcode) {

  /** Of a meeting that nobody has changed yet. */
  public static Fingerprint of(Meeting meeting) {
    return new Fingerprint(
        meeting.id(),
        meeting.account(),
        meeting.host(),
        meeting.details().topic(),
        meeting.details().startTime(),
        meeting.passcode());
  }

  /** Whether something on Zoom looks like what was ordered, but for the passcode. */
  public boolean isLike(@Nullable String otherTopic, @Nullable Instant otherStart) {
    return topic.equals(otherTopic) && start != null && start.equals(otherStart);
  }
}
