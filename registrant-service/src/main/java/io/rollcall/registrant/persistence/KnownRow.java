package io.rollcall.registrant.persistence;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or a time that it took place, as its owner publishes it.
 *
 * @param key of its records
 * @param number Zoom's; of meetings only
 * @param learnt told by the owner when it was asked, and less than a record says
 */
public record KnownRow(
    String key,
    UUID meeting,
    boolean occurrence,
    String account,
    @Nullable String number,
    long revision,
    boolean learnt,
    String state) {

  public static KnownRow of(MeetingState state, boolean learnt) {
    return new KnownRow(
        state.id().toString(),
        state.id(),
        false,
        state.account(),
        state.zoomId(),
        state.revision(),
        learnt,
        json(state));
  }

  public static KnownRow of(OccurrenceState state, boolean learnt) {
    return new KnownRow(
        state.meeting() + ":" + state.id(),
        state.meeting(),
        true,
        state.account(),
        null,
        state.revision(),
        learnt,
        json(state));
  }

  private static String json(Record state) {
    return new String(StateJson.write(state), StandardCharsets.UTF_8);
  }
}
