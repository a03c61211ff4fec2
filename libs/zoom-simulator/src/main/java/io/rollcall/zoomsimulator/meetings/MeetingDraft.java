package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller wants to have created, checked.
 *
 * @param type 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring
 * @param startTime null for a type without one
 * @param durationMinutes planned
 */
record MeetingDraft(
    String topic,
    String agenda,
    int type,
    @Nullable Instant startTime,
    int durationMinutes,
    String timezone,
    String password,
    JsonNode settings,
    JsonNode recurrence) {}
