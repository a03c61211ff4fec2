package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scheduled conference.
 *
 * @param account key of the account
 * @param host e-mail of the host on Zoom
 * @param zoomId Zoom's number; null while Zoom has not confirmed the meeting
 */
public record Meeting(
    UUID id,
    Details details,
    String account,
    String host,
    @Nullable String zoomId,
    Passcode passcode,
    String createdBy,
    Instant createdAt) {

  /** The slots that it is born with. */
  public List<Slot> firstSlots() {
    Instant start = details.startTime();
    return start == null
        ? List.of()
        : List.of(
            new Slot(id.toString(), start, Duration.ofMinutes(details.durationMinutes()), false));
  }

  /** The same meeting after somebody changed it. */
  public Meeting with(Details changed, Passcode code) {
    return new Meeting(id, changed, account, host, zoomId, code, createdBy, createdAt);
  }

  /** The same meeting after somebody made a webinar or a meeting of it on Zoom. */
  public Meeting as(Conference held) {
    return with(details.as(held), passcode);
  }

  public Meeting confirmedAs(String number) {
    return new Meeting(id, details, account, host, number, passcode, createdBy, createdAt);
  }
}
