package io.rollcall.zoomclient.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list, where Zoom tells neither passcode nor status.
 *
 * @param id Zoom's number
 * @param startTime planned; null for a meeting without fixed time
 * @param duration planned minutes
 */
public record ListedMeeting(
    long id,
    @Nullable String uuid,
    @Nullable String hostId,
    @Nullable String topic,
    int type,
    @Nullable Instant startTime,
    int duration,
    @Nullable String timezone,
    @Nullable Instant createdAt) {}
