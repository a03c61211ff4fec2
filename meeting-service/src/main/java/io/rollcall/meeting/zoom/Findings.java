package io.rollcall.meeting.zoom;

import java.util.List;

/**
 * What Zoom has that looks like an order.
 *
 * @param numbers Zoom's, the oldest first
 * @param complete false when one that Zoom told of, or lists, cannot be read there yet
 */
public record Findings(List<String> numbers, boolean complete) {}
