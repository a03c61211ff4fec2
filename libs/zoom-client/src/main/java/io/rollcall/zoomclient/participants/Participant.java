package io.rollcall.zoomclient.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of one person; who comes back has another. Name and e-mail are not shown. Members that
 * are blank or absent: guests have no id, and Zoom hides e-mails of other accounts.
 *
 * @param id of the Zoom user; blank for guests
 * @param userId of this stay
 * @param participantUserId of the Zoom user, in reports; null for guests
 * @param registrantId of who came by a personal link
 * @param duration seconds
 * @param status {@code in_meeting} or {@code in_waiting_room}
 */
public record Participant(
    @Nullable String id,
    @Nullable String userId,
    @Nullable String participantUserId,
    @Nullable String registrantId,
    @Nullable String name,
    @Nullable String userEmail,
    @Nullable Instant joinTime,
    @Nullable Instant leaveTime,
    long duration,
    @Nullable String status) {

  @Override
  public String toString() {
    return "Participant[" + userId + "]";
  }
}
