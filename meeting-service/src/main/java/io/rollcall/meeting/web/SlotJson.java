package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Slot;
import java.time.Instant;
import java.util.List;

/**
 * One planned time.
 *
 * @param status {@code planned}, {@code moved} or {@code cancelled}
 */
record SlotJson(String id, Instant startTime, int durationMinutes, String status) {

  static SlotJson of(Slot slot) {
    return new SlotJson(
        slot.id(), slot.start(), (int) slot.length().toMinutes(), Words.of(slot.standing()));
  }

  /**
   * A planned time after a change.
   *
   * @param notApplied JSON Pointers of what Zoom silently left as it was; left out when there is
   *     none
   */
  record ChangedSlotJson(
      @JsonUnwrapped SlotJson slot,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notApplied) {}
}
