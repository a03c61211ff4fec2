package io.rollcall.zoomclient.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What took place under one uuid.
 *
 * @param id Zoom's number
 * @param startTime when it really began
 * @param endTime when it really ended
 */
public record PastMeeting(
    long id, String uuid, @Nullable Instant startTime, @Nullable Instant endTime) {}
