package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting was last read whole from Zoom, and was there.
 *
 * @param at by Zoom's clock
 * @param uuid that Zoom told then
 * @param again something may have just taken place of which Zoom did not tell yet
 */
public record LastLook(Instant at, @Nullable String uuid, boolean again) {}
