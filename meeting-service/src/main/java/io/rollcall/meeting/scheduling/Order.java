package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody wants.
 *
 * @param meeting as it is to be; nobody has heard of it yet
 * @param key of its creator; the same order under the same key is one meeting
 */
public record Order(Meeting meeting, @Nullable OrderKey key) {}
