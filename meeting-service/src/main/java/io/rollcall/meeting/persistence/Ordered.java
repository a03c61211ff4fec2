package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Meeting;

/**
 * A meeting that was ordered under a key.
 *
 * @param meeting as it is now
 * @param asked digest of what was asked for then
 */
public record Ordered(Meeting meeting, String asked) {}
