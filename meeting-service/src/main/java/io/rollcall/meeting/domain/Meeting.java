package io.rollcall.meeting.domain;

import static java.util.Objects.requireNonNull;

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

  /**
   * Zoom's number.
   *
   * @throws NullPointerException while Zoom has not confirmed the meeting
   */
  public String number() {
    return requireNonNull(zoomId);
  }

  /** The slots that its details plan; of a series Zoom may plan others. */
  public List<Slot> firstSlots() {
    Instant start = details.startTime();
    if (start == null) {
      return List.of();
    }
    Duration length = Duration.ofMinutes(details.durationMinutes());
    Recurrence recurrence = details.recurrence();
    return recurrence == null
        ? List.of(new Slot(id.toString(), start, length, false))
        : recurrence.starts(start, details.timeZone()).stream()
            .map(it -> Slot.ofSeries(it, length))
            .toList();
  }

  /** Whether it has slots that Zoom plans. */
  public boolean recurs() {
    Recurrence recurrence = details.recurrence();
    return recurrence != null && recurrence.hasTimes();
  }

  /** The slots that are planned anew when it becomes another; none when the same follow. */
  public List<Slot> plannedAnewAs(Meeting other) {
    return isPlannedLike(other) ? List.of() : other.firstSlots();
  }

  /** Whether the same slots follow from both. */
  boolean isPlannedLike(Meeting other) {
    return firstSlots().equals(other.firstSlots());
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
