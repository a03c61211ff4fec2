package io.rollcall.meeting.zoom;

import java.util.List;

/**
 * What Zoom has that looks like an order.
 *
 * @param numbers Zoom's, the oldest first
 * @param complete false when one that Zoom told of, or lists, cannot be read there yet
 * @param listed false when its lists could not be read: there may be more than what Zoom told of
 */
public record Findings(List<String> numbers, boolean complete, boolean listed) {}
