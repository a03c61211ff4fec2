package io.rollcall.zoomclient.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a meeting or webinar took place.
 *
 * @param startTime when it really began
 */
public record Instance(String uuid, @Nullable Instant startTime) {}
