package io.rollcall.meeting.scheduling;

/**
 * By which its creator can repeat an order without getting a second meeting.
 *
 * @param text unique for the creator
 * @param asked digest of what was asked for under it
 */
public record OrderKey(String text, String asked) {}
