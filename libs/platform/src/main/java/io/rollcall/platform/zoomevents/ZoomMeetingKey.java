package io.rollcall.platform.zoomevents;

/**
 * By what Zoom's events name a meeting. A number alone names nothing: two accounts may have it.
 *
 * @param account key of the account
 * @param number Zoom's number of the meeting or webinar: 9 to 11 digits
 */
public record ZoomMeetingKey(String account, String number) {}
