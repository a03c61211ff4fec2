package io.rollcall.meeting.persistence;

/** How Zoom names a meeting: its number, within the account that holds it. */
public record ZoomNumber(String account, String number) {}
